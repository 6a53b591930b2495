/**
 * Mediation of labour disputes (劳动争议调解): bodies and their mediators, an application, sessions, and
 * either an agreement that takes effect with its signatures and the seal, and is then kept and
 * watched, or a failure with its reasons; after fifteen days arbitration is open either way.
 *
 * <p>Every change goes through {@code Mediations}, which writes state, step, audit and the
 * petition's timeline together. Uses {@code core} and {@code kit}. Start at {@code MediationState}
 * and {@code Mediations}.
 */
@NullMarked
package org.workershome.petition.mediation;

import org.jspecify.annotations.NullMarked;

/**
 * The union's own instruments against breaches of labour law (一函两书): a reminder or an opinion to an
 * employer, and advice to the labour administration when an opinion came to nothing; issued,
 * served, answered in a time that each union sets, and verified.
 *
 * <p>Every change goes through {@code Instruments}. Uses {@code core} and {@code kit}. Start at
 * {@code InstrumentState} and {@code InstrumentRules}.
 */
@NullMarked
package org.workershome.petition.instrument;

import org.jspecify.annotations.NullMarked;

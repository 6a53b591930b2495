/**
 * Legal aid (法律援助): an application is examined, granted, and helped with by a lawyer of the roster
 * until it ends; in the green channel within one day.
 *
 * <p>Every change goes through {@code LegalAids}, which writes state, step, audit and the
 * petition's timeline together. Uses {@code core} and {@code kit}. Start at {@code LegalAidState}
 * and {@code LegalAids}.
 */
@NullMarked
package org.workershome.petition.legalaid;

import org.jspecify.annotations.NullMarked;

/**
 * A leader takes charge of a hard case (领导包案) until he signs it off (销号).
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.sponsorship;

import org.jspecify.annotations.NullMarked;

/**
 * Finds petitions of the same person about the same matter, and keeps what a person confirmed.
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.repeat;

import org.jspecify.annotations.NullMarked;

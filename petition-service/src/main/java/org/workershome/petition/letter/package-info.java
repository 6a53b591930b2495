/**
 * The written papers of a petition, as its petitioner and the staff read them.
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.letter;

import org.jspecify.annotations.NullMarked;

/**
 * Counts for the work report of a union and all below it.
 *
 * <p>Numbers only, never a row. Uses {@code kit}. Start at {@code FiguresResource}.
 */
@NullMarked
package org.workershome.petition.figures;

import org.jspecify.annotations.NullMarked;

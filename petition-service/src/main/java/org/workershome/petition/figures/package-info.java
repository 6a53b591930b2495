/**
 * Counts: for the work report, and the statistics with their definitions.
 *
 * <p>What a figure is, each room says itself, as a {@code core.StatedFigures}; here it is counted
 * in sets, grouped, kept from outsiders where it is small, and traced to its records. Never a
 * ranking of unions. Uses {@code core} and {@code kit}. Start at {@code StatisticsResource} and
 * {@code AnswerStatistics}.
 */
@NullMarked
package org.workershome.petition.figures;

import org.jspecify.annotations.NullMarked;

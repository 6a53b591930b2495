/**
 * Reception days of union leaders (工会主席接待日): by which rule they recur, who receives when, where and
 * how, who has booked, and what came of each visit.
 *
 * <p>A rule is shown as days before it is adopted; days are generated from it, get their leader and
 * are published; people book places, by themselves or at the counter; of each visit there is a
 * record sheet, a feedback sheet, and, if it needs one, a petition, through {@link
 * org.workershome.petition.core.PetitionOpening}. Uses {@code core} and {@code kit}. Start at
 * {@code DayState}, then {@code Recurrence} and {@code BookPlace}.
 */
@NullMarked
package org.workershome.petition.reception;

import org.jspecify.annotations.NullMarked;

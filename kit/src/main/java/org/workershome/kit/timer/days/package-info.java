/**
 * Published working days at rest: what the release brought along, and over it what was imported
 * since, by a person or from a register, with every revision.
 *
 * <p>Start at {@link org.workershome.kit.timer.days.CalendarYears}. What they mean stands in {@code
 * kit.calendar}.
 */
@NullMarked
package org.workershome.kit.timer.days;

import org.jspecify.annotations.NullMarked;

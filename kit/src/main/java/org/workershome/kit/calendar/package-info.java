/**
 * Working days of the People's Republic of China, from what has been published year by year.
 *
 * <p>Start at {@link org.workershome.kit.calendar.WorkCalendar}. Pure: who keeps published years,
 * and computes again when one is published, stands elsewhere. Dates are dates in Asia/Shanghai.
 */
@NullMarked
package org.workershome.kit.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * Statutory terms that run on records: started by an event, paused, extended once, re-classified,
 * met or breached; watched by a sweep that warns and escalates exactly once, however many replicas
 * run it.
 *
 * <p>Start at {@link org.workershome.kit.timer.Timers}; a service says what its terms are with a
 * {@link org.workershome.kit.timer.TimerHome}. How a due date is counted stands in {@code
 * kit.clock}.
 */
@NullMarked
package org.workershome.kit.timer;

import org.jspecify.annotations.NullMarked;

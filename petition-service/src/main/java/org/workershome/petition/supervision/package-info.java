/**
 * Statutory terms of petitions in the eyes of people: why something is due on its day, and who is
 * told when it is late. In each union a leader takes the duty over; above the first handler it goes
 * from him upwards, union by union.
 *
 * <p>Start at {@code SuperviseTimers}.
 */
@NullMarked
package org.workershome.petition.supervision;

import org.jspecify.annotations.NullMarked;

/**
 * How long the law gives for something, and why it is due on the day on which it is due.
 *
 * <p>Start at {@link org.workershome.kit.clock.Term}. Pure: a term and what happened to it give a
 * due date with every step that led to it.
 */
@NullMarked
package org.workershome.kit.clock;

import org.jspecify.annotations.NullMarked;

/**
 * Petitions (信访): from the moment a worker hands one in.
 *
 * <ul>
 *   <li>{@code core}: the shared words and the one door for change
 *   <li>{@code intake}: hand in, register
 *   <li>{@code triage}: the statutory route and its written notice
 *   <li>{@code referral}: hardship referral, and what aid answers
 *   <li>{@code lookup}, {@code figures}: reading only
 *   <li>{@code operations}: stuck events
 * </ul>
 */
@NullMarked
package org.workershome.petition;

import org.jspecify.annotations.NullMarked;

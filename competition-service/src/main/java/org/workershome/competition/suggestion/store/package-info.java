/**
 * The one door through which a suggestion changes: {@link
 * org.workershome.competition.suggestion.store.Suggestions} writes the new state, the decision
 * behind it and the event in one transaction. Entities never leave this room.
 */
@NullMarked
package org.workershome.competition.suggestion.store;

import org.jspecify.annotations.NullMarked;

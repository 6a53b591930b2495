/**
 * What a suggestion is and which moves it has: records and a sealed state, no storage, no web.
 * Start with {@link org.workershome.competition.suggestion.SuggestionState}; the door that changes
 * rows is the room {@code suggestion.store}.
 */
@NullMarked
package org.workershome.competition.suggestion;

import org.jspecify.annotations.NullMarked;

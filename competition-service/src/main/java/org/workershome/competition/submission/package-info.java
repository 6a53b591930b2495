/**
 * A worker hands in a suggestion; staff bring in what was handed in before, in files. Start at
 * {@link org.workershome.competition.submission.SubmitSuggestion} and {@link
 * org.workershome.competition.submission.SuggestionImport}.
 */
@NullMarked
package org.workershome.competition.submission;

import org.jspecify.annotations.NullMarked;

/**
 * Closed petitions of the years before this service, brought in from files of their unions: dated
 * as they were, found in lists, search and figures, and without starting a term or telling anybody.
 *
 * <p>Uses {@code core} and {@code kit}. Start at {@code HistoryImport}.
 */
@NullMarked
package org.workershome.petition.history;

import org.jspecify.annotations.NullMarked;

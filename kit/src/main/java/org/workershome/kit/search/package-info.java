/**
 * Finds records by what they say, in Chinese and Latin script, within what the caller may see.
 *
 * <p>A service declares a {@link org.workershome.kit.search.SearchSource} for each type of record
 * and puts the trigger {@code search_mark} on its table; {@link
 * org.workershome.kit.search.Searches} finds. What was changed can be found a moment later: the
 * tokens are made after the commit, by whichever replica is free.
 */
@NullMarked
package org.workershome.kit.search;

import org.jspecify.annotations.NullMarked;

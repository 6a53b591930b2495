package org.workershome.kit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param ranked best first, when up to 1,000 match; else newest first
 * @param next cursor of the following page; null on the last
 */
public record SearchResult(List<SearchHit> hits, boolean ranked, @Nullable String next) {
  public SearchResult {
    hits = List.copyOf(hits);
  }
}

package org.workershome.petition.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param ranked best first, where up to 1,000 match; else newest first
 */
@Schema(description = "搜索结果的一页 / One page of what was found")
record PetitionSearchView(List<PetitionHitView> items, boolean ranked, @Nullable String next) {
  PetitionSearchView {
    items = List.copyOf(items);
  }
}

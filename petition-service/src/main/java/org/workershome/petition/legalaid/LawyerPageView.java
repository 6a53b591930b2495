package org.workershome.petition.legalaid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of the roster looks in the contract. */
@Schema(description = "律师名册的一页 / One page of the roster")
record LawyerPageView(List<LawyerView> items, @Nullable String next) {
  LawyerPageView {
    items = List.copyOf(items);
  }
}

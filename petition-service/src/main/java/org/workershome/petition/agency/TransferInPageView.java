package org.workershome.petition.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of them looks in the contract. */
@Schema(description = "转来事项的一页 / One page of what the organ transferred")
record TransferInPageView(List<TransferInView> items, @Nullable String next) {
  TransferInPageView {
    items = List.copyOf(items);
  }
}

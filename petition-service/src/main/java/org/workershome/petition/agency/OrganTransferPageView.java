package org.workershome.petition.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of them looks in the contract. */
@Schema(description = "转有关机关的信访事项一页 / One page of what was sent to the organ")
record OrganTransferPageView(List<OrganTransferView> items, @Nullable String next) {
  OrganTransferPageView {
    items = List.copyOf(items);
  }
}

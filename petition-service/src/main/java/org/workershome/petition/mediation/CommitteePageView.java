package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of bodies looks in the contract. */
@Schema(description = "调解组织的一页 / One page of bodies")
record CommitteePageView(List<CommitteeView> items, @Nullable String next) {
  CommitteePageView {
    items = List.copyOf(items);
  }
}

package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of mediations looks in the contract. */
@Schema(description = "调解列表的一页 / One page of mediations")
record MediationPageView(List<MediationSummaryView> items, @Nullable String next) {
  MediationPageView {
    items = List.copyOf(items);
  }
}

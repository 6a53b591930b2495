package org.workershome.petition.legalaid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of legal aid looks in the contract. */
@Schema(description = "法律援助列表的一页 / One page of legal aid")
record LegalAidPageView(List<LegalAidSummaryView> items, @Nullable String next) {
  LegalAidPageView {
    items = List.copyOf(items);
  }
}

package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of mediators looks in the contract. */
@Schema(description = "调解员名册的一页 / One page of the roster")
record MediatorPageView(List<MediatorView> items, @Nullable String next) {
  MediatorPageView {
    items = List.copyOf(items);
  }
}

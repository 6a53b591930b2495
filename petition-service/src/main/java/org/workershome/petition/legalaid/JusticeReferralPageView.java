package org.workershome.petition.legalaid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of referrals looks in the contract. */
@Schema(description = "转请事项的一页 / One page of referrals")
record JusticeReferralPageView(List<JusticeReferralView> items, @Nullable String next) {
  JusticeReferralPageView {
    items = List.copyOf(items);
  }
}

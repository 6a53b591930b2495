package org.workershome.petition.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of campaigns, newest first. */
record CampaignPageView(List<CampaignView> items, @Nullable String next) {
  CampaignPageView {
    items = List.copyOf(items);
  }
}

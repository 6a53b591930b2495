package org.workershome.petition.sponsorship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases that a leader has in charge, the latest first. */
record SponsorshipsView(List<SponsorshipView> items, @Nullable String next) {
  SponsorshipsView {
    items = List.copyOf(items);
  }
}

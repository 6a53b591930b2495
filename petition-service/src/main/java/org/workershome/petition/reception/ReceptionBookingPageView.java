package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of bookings looks in the contract. */
@Schema(description = "预约列表的一页 / One page of bookings")
record ReceptionBookingPageView(List<ReceptionBookingView> items, @Nullable String next) {
  ReceptionBookingPageView {
    items = List.copyOf(items);
  }
}

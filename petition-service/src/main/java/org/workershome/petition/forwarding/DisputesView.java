package org.workershome.petition.forwarding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Disputes about who is competent. */
@Schema(description = "管辖争议列表 / Disputes about who is competent")
record DisputesView(List<DisputeView> items) {
  DisputesView {
    items = List.copyOf(items);
  }
}

package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roster of a collective dispute. */
@Schema(description = "集体争议当事人名册 / The roster of a collective dispute")
record DisputePartiesView(List<DisputePartyView> items) {
  DisputePartiesView {
    items = List.copyOf(items);
  }
}

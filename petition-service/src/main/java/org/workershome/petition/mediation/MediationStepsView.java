package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a mediation, the oldest first. */
@Schema(description = "调解经过 / What happened, oldest first")
record MediationStepsView(List<MediationStepView> items) {
  MediationStepsView {
    items = List.copyOf(items);
  }
}

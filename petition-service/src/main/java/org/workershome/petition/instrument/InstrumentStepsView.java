package org.workershome.petition.instrument;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to an instrument, the oldest first. */
@Schema(description = "文书办理经过 / What happened, oldest first")
record InstrumentStepsView(List<InstrumentStepView> items) {
  InstrumentStepsView {
    items = List.copyOf(items);
  }
}

package org.workershome.petition.instrument;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which answer times hold today, and all that are on file. */
@Schema(description = "答复期限设定一览 / The answer times on file")
record InstrumentTermsView(InstrumentTermView inForce, List<InstrumentTermView> items) {
  InstrumentTermsView {
    items = List.copyOf(items);
  }
}

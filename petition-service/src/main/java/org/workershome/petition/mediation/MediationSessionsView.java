package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sessions of a mediation, the oldest first. */
@Schema(description = "调解会议记录 / The sessions, oldest first")
record MediationSessionsView(List<MediationSessionView> items) {
  MediationSessionsView {
    items = List.copyOf(items);
  }
}

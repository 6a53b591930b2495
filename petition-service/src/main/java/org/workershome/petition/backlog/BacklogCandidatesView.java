package org.workershome.petition.backlog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the rule in force would put on the list today. */
record BacklogCandidatesView(
    BacklogRuleView rule,
    @Schema(description = "总数 / How many") int count,
    @Schema(description = "前二百件 / The first two hundred") List<BacklogCandidateView> first) {
  BacklogCandidatesView {
    first = List.copyOf(first);
  }
}

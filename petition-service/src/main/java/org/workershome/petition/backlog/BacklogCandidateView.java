package org.workershome.petition.backlog;

import java.util.List;
import java.util.UUID;

/** A petition that the rule in force would put on the list. */
record BacklogCandidateView(
    UUID petitionId, String petitionNumber, String union, List<BacklogReason> reasons) {
  BacklogCandidateView {
    reasons = List.copyOf(reasons);
  }
}

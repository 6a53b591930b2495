package org.workershome.kit.publicity;

import java.util.List;

/** A publicity with what happened in its rounds; of objections only how many. */
public record PublicityDetailView(
    PublicityView publicity,
    List<RoundView> rounds,
    List<EvidenceView> evidence,
    long openObjections,
    long verifiedObjections,
    long notVerifiedObjections) {
  public PublicityDetailView {
    rounds = List.copyOf(rounds);
    evidence = List.copyOf(evidence);
  }
}

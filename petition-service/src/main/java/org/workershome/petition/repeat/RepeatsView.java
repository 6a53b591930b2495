package org.workershome.petition.repeat;

import java.util.List;
import java.util.UUID;

/**
 * What is proposed and what was confirmed.
 *
 * @param chain petitions that repeat each other, the first one first; this one alone when it
 *     repeats none
 * @param candidates others of the same person that look alike, most alike first
 */
record RepeatsView(List<UUID> chain, List<CandidateView> candidates) {
  RepeatsView {
    chain = List.copyOf(chain);
    candidates = List.copyOf(candidates);
  }
}

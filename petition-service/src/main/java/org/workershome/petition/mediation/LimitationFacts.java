package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Pause;

/**
 * What a limitation is counted from.
 *
 * @param interruptions the oldest first
 * @param suspensions none reaches into another
 */
record LimitationFacts(
    LocalDate knewOn,
    boolean payArrears,
    @Nullable LocalDate employmentEndedOn,
    List<Interruption> interruptions,
    List<Pause> suspensions) {
  LimitationFacts {
    interruptions = interruptions.stream().sorted(Comparator.comparing(Interruption::on)).toList();
    suspensions = List.copyOf(suspensions);
  }

  /** Something that made it begin anew. */
  record Interruption(LocalDate on, InterruptionKind kind) {}
}

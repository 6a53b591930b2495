package org.workershome.kit.timer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a service says about its timers: one bean. A service without it has none, and no sweep runs
 * there.
 */
public interface TimerHome {
  /** Every kind of timer that this service starts. */
  List<TimerRule> rules();

  /** Where its events go: {@code workershome.<service>}. */
  String topic();

  /** {@code org.workershome.<service>.timer-at-risk.v1}. */
  String atRiskType();

  /** {@code org.workershome.<service>.timer-breached.v1}. */
  String breachedType();

  /**
   * Whom to tell, for many timers at once: from the one just above who is responsible, upwards; if
   * nobody is responsible yet, from who should be. Of each list the first is told who is neither
   * responsible himself nor was told of this timer before, so a list may name people twice and may
   * name the responsible one. Called in the sweep's transaction and scope.
   *
   * @return by timer; a timer that is missing has nobody above
   */
  Map<UUID, List<TimerPerson>> ladders(List<TimerFacts> timers);

  /**
   * Which of these timers no event tells of, for many at once: those of records whose being there
   * is a secret. They are marked and escalated like the others. Called in the sweep's transaction
   * and scope.
   */
  default Set<UUID> silent(List<TimerFacts> timers) {
    return Set.of();
  }
}

package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.ExtensionRule;
import org.workershome.kit.timer.TimerFacts;
import org.workershome.kit.timer.TimerHome;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerRule;

/** Terms of the trial application; in each union its leader is the next one up. */
@Singleton
public class TrialTimerHome implements TimerHome {
  public static final String TOPIC = "workershome.trial-timers";

  /** What a test wants to be asked of instead, by record. */
  public final Map<UUID, List<TimerPerson>> ladders = new ConcurrentHashMap<>();

  /** Records whose ladder cannot be found out at the moment. */
  public final Map<UUID, Boolean> broken = new ConcurrentHashMap<>();

  /** Records of which nobody outside may know. */
  public final Set<UUID> secret = ConcurrentHashMap.newKeySet();

  @Override
  public Set<UUID> silent(List<TimerFacts> timers) {
    return timers.stream()
        .filter(timer -> secret.contains(timer.of().recordId()))
        .map(TimerFacts::timerId)
        .collect(Collectors.toSet());
  }

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of("reply", "答复", "reply", term(15, TermUnit.NATURAL_DAYS, false, 3, "答复办法")),
        TimerRule.of(
                "handling", "办理", "handling", term(60, TermUnit.NATURAL_DAYS, false, 3, "办理办法"))
            .extendable(new ExtensionRule(new Span(30, TermUnit.NATURAL_DAYS), "办理办法之延长")),
        TimerRule.of(
            "objection", "异议", "objection", term(5, TermUnit.WORKING_DAYS, true, 1, "异议办法")),
        TimerRule.of("inquiry", "调查", "inquiry", term(20, TermUnit.WORKING_DAYS, true, 2, "调查办法"))
            .extendable(new ExtensionRule(new Span(10, TermUnit.WORKING_DAYS), "调查办法之延长")),
        TimerRule.of("remedy", "救济", "remedy", term(15, TermUnit.NATURAL_DAYS, false, 3, "救济办法"))
            .lapsing(),
        TimerRule.of("window", "申请期限", "window", term(6, TermUnit.MONTHS, true, 0, "申请办法")));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String atRiskType() {
    return "org.workershome.trial.timer-at-risk.v1";
  }

  @Override
  public String breachedType() {
    return "org.workershome.trial.timer-breached.v1";
  }

  @Override
  public Map<UUID, List<TimerPerson>> ladders(List<TimerFacts> timers) {
    Map<UUID, List<TimerPerson>> found = new HashMap<>();
    for (TimerFacts timer : timers) {
      UUID record = timer.of().recordId();
      if (broken.containsKey(record)) {
        throw new IllegalStateException("nobody knows who is above");
      }
      found.put(timer.timerId(), ladders.getOrDefault(record, leaders(timer.of().union())));
    }
    return found;
  }

  public static TimerPerson leaderOf(UnionPath union) {
    return new TimerPerson("leader of " + union, "leader:" + union);
  }

  private static List<TimerPerson> leaders(UnionPath union) {
    List<TimerPerson> upwards = new ArrayList<>();
    union.levels().reversed().forEach(level -> upwards.add(leaderOf(level)));
    return upwards;
  }

  private static Term term(int amount, TermUnit unit, boolean roll, int warn, String basis) {
    return new Term(new Span(amount, unit), roll, warn, basis);
  }
}

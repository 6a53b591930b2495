package org.workershome.kit.timer;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of the service around this room; none where it has no {@link TimerHome}. */
@Singleton
class KnownTerms {
  private final @Nullable TimerHome home;
  private final Map<String, TimerRule> rules;

  KnownTerms(Instance<TimerHome> homes) {
    home = homes.isUnsatisfied() ? null : homes.get();
    rules =
        home == null
            ? Map.of()
            : home.rules().stream()
                .collect(Collectors.toUnmodifiableMap(TimerRule::kind, Function.identity()));
  }

  Optional<TimerHome> home() {
    return Optional.ofNullable(home);
  }

  /** Whether its end is nobody's delay. */
  boolean lapses(String kind) {
    return find(kind).map(TimerRule::lapses).orElse(false);
  }

  /** The kinds whose end is nobody's delay. */
  String[] lapsing() {
    return rules.values().stream()
        .filter(TimerRule::lapses)
        .map(TimerRule::kind)
        .toArray(String[]::new);
  }

  /** Empty for a kind that the service does not have any more. */
  Optional<TimerRule> find(String kind) {
    return Optional.ofNullable(rules.get(kind));
  }

  /**
   * @throws IllegalArgumentException for a kind that nobody declared: a mistake in the service
   */
  TimerRule get(String kind) {
    return find(kind)
        .orElseThrow(() -> new IllegalArgumentException("no rule for timers of kind " + kind));
  }
}

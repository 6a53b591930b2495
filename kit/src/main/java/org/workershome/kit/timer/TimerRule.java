package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Term;

/**
 * One kind of timer of a service.
 *
 * @param kind in kebab-case, such as {@code notice}; stable, it is kept with each timer
 * @param zh what is due, for people: 书面告知
 * @param en the same in English
 * @param term how long the law gives; what runs keeps the term that it began with
 * @param extension null where the law gives none
 * @param lapses a window that somebody may use or let pass: nobody is warned of its end, and nobody
 *     is late
 */
public record TimerRule(
    String kind,
    String zh,
    String en,
    Term term,
    @Nullable ExtensionRule extension,
    boolean lapses) {
  public TimerRule {
    requireNonNull(kind, "kind");
    requireNonNull(zh, "zh");
    requireNonNull(en, "en");
    requireNonNull(term, "term");
  }

  /** A term that cannot be extended. */
  public static TimerRule of(String kind, String zh, String en, Term term) {
    return new TimerRule(kind, zh, en, term, null, false);
  }

  /** The same term, which may be extended once. */
  public TimerRule extendable(ExtensionRule by) {
    return new TimerRule(kind, zh, en, term, by, lapses);
  }

  /** The same term as somebody's window: when it has passed, it is over and that is all. */
  public TimerRule lapsing() {
    return new TimerRule(kind, zh, en, term, extension, true);
  }
}

package org.workershome.kit.clock;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count, for example while an expert's opinion is awaited.
 *
 * @param from the first day that does not count
 * @param until the first that counts again; null while nobody knows
 * @param reason for whoever asks why it took longer
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {
  public Pause {
    requireNonNull(from, "from");
    requireNonNull(reason, "reason");
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("a pause ends after it began");
    }
  }
}

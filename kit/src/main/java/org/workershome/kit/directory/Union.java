package org.workershome.kit.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A union as this service knows it.
 *
 * @param path where it stands today
 * @param parent the code of the union above; null at the root
 * @param name of today
 * @param validTo the last day; null while it goes on
 * @param successors codes of those who took over
 * @param periods names and places, oldest first
 * @param version of the register
 */
public record Union(
    String code,
    UnionPath path,
    @Nullable String parent,
    String name,
    String kind,
    @Nullable String region,
    @Nullable String creditCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> successors,
    List<UnionPeriod> periods,
    long version) {
  public Union {
    successors = List.copyOf(successors);
    periods = List.copyOf(periods);
  }

  /** Whether it existed on that day. */
  public boolean isValidOn(LocalDate day) {
    LocalDate end = validTo;
    return !day.isBefore(validFrom) && (end == null || !day.isAfter(end));
  }

  /**
   * Its name and place on a day; empty before the first that is known and after its end.
   *
   * <p>What the register told first counts from the union's own beginning, even where it was dated
   * later: nobody knows of another name.
   */
  public Optional<UnionPeriod> on(LocalDate day) {
    if (!isValidOn(day)) {
      return Optional.empty();
    }
    UnionPeriod found = periods.getFirst();
    for (UnionPeriod period : periods) {
      if (!period.from().isAfter(day)) {
        found = period;
      }
    }
    return Optional.of(found);
  }
}

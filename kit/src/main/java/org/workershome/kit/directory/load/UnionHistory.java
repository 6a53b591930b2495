package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.directory.UnionPeriod;

/** Adds what a file says to what was known of a union before, so that nothing is forgotten. */
final class UnionHistory {
  private final LocalDate today;

  /** From when the name or the place of a union that changes counts. */
  private final Map<String, LocalDate> changedSince = new HashMap<>();

  UnionHistory(LocalDate today) {
    this.today = today;
  }

  /** The union as it would be sent. Those above must be asked for before those below. */
  UnionEntry entry(UnionNode node, String path, Faults faults) {
    UnionRow row = node.row();
    UnionEntry known = node.known();
    List<UnionPeriod> periods = periods(node, path, faults);
    if (row == null) {
      if (known == null) {
        throw new IllegalStateException("a union that nobody knows");
      }
      return new UnionEntry(
          known.code(),
          known.kind(),
          known.region(),
          known.creditCode(),
          known.validFrom(),
          known.validTo(),
          known.successors(),
          periods);
    }
    return new UnionEntry(
        row.code(),
        row.kind(),
        row.region(),
        row.creditCode(),
        row.validFrom(),
        row.validTo(),
        row.successors(),
        periods);
  }

  private List<UnionPeriod> periods(UnionNode node, String path, Faults faults) {
    UnionRow row = node.row();
    UnionEntry known = node.known();
    LocalDate said = row == null ? null : row.since();
    if (known == null) {
      LocalDate first = said != null ? said : row == null ? today : row.validFrom();
      return List.of(new UnionPeriod(first, node.name(), node.parent(), path));
    }
    UnionPeriod current = known.current();
    var wanted = new UnionPeriod(current.from(), node.name(), node.parent(), path);
    if (wanted.saysTheSameAs(current)) {
      return known.periods();
    }
    LocalDate since = since(node, current, said, faults);
    changedSince.put(node.code(), since);
    List<UnionPeriod> periods = new ArrayList<>(known.periods());
    if (!since.isAfter(current.from())) {
      // The same day: what was said of it is corrected.
      periods.removeLast();
      since = current.from();
    }
    periods.add(new UnionPeriod(since, node.name(), node.parent(), path));
    return periods;
  }

  private LocalDate since(
      UnionNode node, UnionPeriod current, @Nullable LocalDate said, Faults faults) {
    String parent = node.parent();
    boolean own = !node.name().equals(current.name()) || !Objects.equals(parent, current.parent());
    if (!own) {
      // Moved with the one above, whose day counts.
      return parent == null ? today : changedSince.getOrDefault(parent, today);
    }
    if (said != null && said.isBefore(current.from())) {
      faults.add(
          node.line(),
          "since",
          "BEFORE_LAST_CHANGE",
          "变更日期早于已登记的上一次变更",
          "The change is dated before the last one that is known");
    }
    return said == null ? today : said;
  }
}

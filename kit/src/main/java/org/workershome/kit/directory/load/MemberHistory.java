package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.MemberEntry;
import org.workershome.kit.directory.Membership;
import org.workershome.kit.directory.load.Difference.Change;

/** Adds what a file says to what was known of a member before, so that nothing is forgotten. */
final class MemberHistory {
  private MemberHistory() {}

  /**
   * The member as he would be sent; null when the line contradicts what is known.
   *
   * @param before null when he is new
   */
  static @Nullable MemberEntry after(
      @Nullable MemberEntry before, MemberRow row, LocalDate today, Faults faults) {
    LocalDate since = row.since();
    if (before == null) {
      return checked(row, since == null ? today : since, List.of(), faults);
    }
    Membership last = before.current();
    if (since != null && since.isBefore(last.from())) {
      faults.add(
          row.line(),
          "since",
          "BEFORE_LAST_CHANGE",
          "变更日期早于已登记的上一次变更",
          "The change is dated before the last one that is known");
      return null;
    }
    List<Membership> earlier = before.memberships().subList(0, before.memberships().size() - 1);
    LocalDate end = last.to();
    boolean goesOn = end == null || row.until() != null || since == null || !since.isAfter(end);
    boolean same =
        last.saysTheSameAs(
            new Membership(
                last.from(),
                row.union(),
                row.identityClass(),
                row.frontLine(),
                row.migrant(),
                row.modelWorker(),
                null));
    if (same && goesOn) {
      return checked(row, last.from(), earlier, faults);
    }
    LocalDate from = since == null ? today : since;
    if (!from.isAfter(last.from())) {
      // The same day: what was said of it is corrected.
      return checked(row, last.from(), earlier, faults);
    }
    return checked(row, from, before.memberships(), faults);
  }

  static Change change(@Nullable MemberEntry before, MemberEntry after) {
    if (before == null) {
      return Change.ADDED;
    }
    if (!before.current().union().equals(after.current().union())) {
      return Change.MOVED;
    }
    return before.current().to() == null && after.current().to() != null
        ? Change.ENDED
        : Change.CHANGED;
  }

  /** The member with the last membership ended on that day, or on its first if that is later. */
  static MemberEntry ended(MemberEntry before, LocalDate day) {
    Membership last = before.current();
    List<Membership> all = new ArrayList<>(before.memberships());
    all.set(
        all.size() - 1,
        new Membership(
            last.from(),
            last.union(),
            last.identityClass(),
            last.frontLine(),
            last.migrant(),
            last.modelWorker(),
            day.isBefore(last.from()) ? last.from() : day));
    return new MemberEntry(all);
  }

  private static @Nullable MemberEntry checked(
      MemberRow row, LocalDate from, List<Membership> earlier, Faults faults) {
    LocalDate until = row.until();
    if (until != null && until.isBefore(from)) {
      faults.add(row.line(), "until", "DATES_REVERSED", "终止日期早于开始日期", "It ends before it begins");
      return null;
    }
    List<Membership> all = new ArrayList<>(earlier);
    all.add(row.from(from));
    return new MemberEntry(all);
  }
}

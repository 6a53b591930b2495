package org.workershome.petition.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Reach;

/** What is wrong with a filter, whether it is asked with at once or was saved long ago. */
@ApplicationScoped
class WorkFilters {
  private final Unions unions;
  private final CurrentCaller caller;
  private final Clock clock;

  WorkFilters(Unions unions, CurrentCaller caller, Clock clock) {
    this.unions = unions;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 that names every fault; 404 for a union that is not the caller's
   */
  void require(WorkFilterRequest filter) {
    Reach.of(caller.get(), filter.union());
    ProblemException.refuseAny(faults(filter));
  }

  /** Whether the union that it names is the caller's own or below. */
  boolean isInReach(WorkFilterRequest filter) {
    return filter.union() == null
        || caller.get().requireUnion().contains(new UnionPath(filter.union()));
  }

  List<FieldFault> faults(WorkFilterRequest filter) {
    List<FieldFault> faults = new ArrayList<>();
    LocalDate from = filter.receivedFrom();
    LocalDate to = filter.receivedTo();
    if (from != null && to != null && to.isBefore(from)) {
      faults.add(
          new FieldFault(
              "receivedTo", "BEFORE_FROM", "截止日期不得早于起始日期", "receivedTo is before receivedFrom"));
    }
    if (filter.union() != null && isGone(new UnionPath(filter.union()))) {
      faults.add(
          new FieldFault(
              "union",
              "UNION_GONE",
              "该工会已不存在或已迁移，请重新选择",
              "The union is not there any more; choose another"));
    }
    return faults;
  }

  /** Where no register was loaded, nobody can tell, and what is asked for is looked for. */
  private boolean isGone(UnionPath union) {
    LocalDate today = LocalDates.of(clock.instant());
    return unions.byPath(caller.get().requireUnion()).isPresent()
        && unions.byPath(union).filter(known -> known.isValidOn(today)).isEmpty();
  }
}

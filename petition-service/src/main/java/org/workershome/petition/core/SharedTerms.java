package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerState;
import org.workershome.kit.timer.TimerView;
import org.workershome.kit.timer.Timers;

/**
 * The terms of cases that go on as one: what is due to both is due on the earlier day, and the one
 * that is joined owes nothing by itself until it is taken out again.
 */
@ApplicationScoped
public class SharedTerms {
  private static final List<String> SHARED =
      List.of(ProcedureTerms.NOTICE, ProcedureTerms.HANDLING, ProcedureTerms.SUMMARY);

  private final PetitionTimers timers;
  private final Timers all;

  SharedTerms(PetitionTimers timers, Timers all) {
    this.timers = timers;
    this.all = all;
  }

  /**
   * Both are locked by this transaction.
   *
   * @throws ProblemException 422 when something is due to the one that the other does not owe, or
   *     the one that is joined owes something else
   */
  public void join(Petition lead, Petition joined) {
    for (String kind : SHARED) {
      TimerView theirs = running(joined, kind).orElse(null);
      if (theirs == null) {
        continue;
      }
      TimerView ours =
          running(lead, kind)
              .orElseThrow(() -> new ProblemException(PetitionProblem.GROUPS_NOT_ALIKE));
      if ((theirs.extension() == null) != (ours.extension() == null)) {
        throw new ProblemException(PetitionProblem.GROUPS_NOT_ALIKE)
            .detail("两案中只有一案已延长办理期限，不能并案", "one of the two has had its extension, the other not");
      }
      LocalDate due = theirs.dueOn();
      if (due != null && holds(due, ours.dueOn())) {
        timers.cancel(lead.id(), "并案，以先到期的为准：" + joined.number(), kind);
        timers.startUntil(
            lead,
            lead.handling(),
            kind,
            "并案：" + joined.number(),
            theirs.startedOn(),
            due,
            lead.owner());
      }
      timers.cancel(joined.id(), why(lead), kind);
    }
    if (timers.anyRuns(joined.id())) {
      throw new ProblemException(PetitionProblem.TIMER_OPEN)
          .detail("并入的集体访仍有未办结的期限，见其 timers", "see the timers of the one that is joined");
    }
  }

  /** What was due to it before is due again, on the same day, though that may have passed. */
  public void separate(Petition lead, Petition joined) {
    for (String kind : SHARED) {
      latest(joined, kind, why(lead))
          .ifPresent(
              before ->
                  timers.startUntil(
                      joined,
                      joined.handling(),
                      kind,
                      "拆案，恢复原期限",
                      before.startedOn(),
                      day(before.dueOn()),
                      joined.owner()));
    }
  }

  private static boolean holds(LocalDate theirs, @Nullable LocalDate ours) {
    return ours == null || ProcedureRules.dueTogether(theirs, ours).isBefore(ours);
  }

  private static LocalDate day(@Nullable LocalDate due) {
    if (due == null) {
      throw new IllegalStateException("a term that stood still was joined");
    }
    return due;
  }

  private Optional<TimerView> running(Petition petition, String kind) {
    return of(petition, kind).stream()
        .filter(timer -> timer.completedOn() == null && timer.state() != TimerState.CANCELLED)
        .findFirst();
  }

  /** What was met since an earlier joining is not owed again. */
  private Optional<TimerView> latest(Petition petition, String kind, String endReason) {
    return of(petition, kind).stream()
        .max(Comparator.comparing(TimerView::id))
        .filter(timer -> endReason.equals(timer.endReason()));
  }

  private List<TimerView> of(Petition petition, String kind) {
    return all.explain(PetitionTimers.RECORD_TYPE, petition.id().value()).items().stream()
        .filter(timer -> timer.kind().equals(kind))
        .toList();
  }

  private static String why(Petition lead) {
    return "并入" + lead.number();
  }
}

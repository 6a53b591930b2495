package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.days.CalendarYears;
import org.workershome.petition.core.LocalDates;

/** Counts a limitation from what somebody tells; asks no record, writes none. */
@ApplicationScoped
class CountLimitation {
  private static final LocalDate LAW_IN_FORCE = LocalDate.of(2008, 5, 1);

  private final CalendarYears calendar;
  private final Clock clock;

  CountLimitation(CalendarYears calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  LimitationView count(LimitationRequest request) {
    LocalDate today = LocalDates.of(clock.instant());
    ProblemException.refuseAny(faults(request, today));
    var facts =
        new LimitationFacts(
            request.knewOn(),
            request.payArrears(),
            request.employmentEndedOn(),
            requireNonNull(request.interruptions()).stream()
                .map(each -> new LimitationFacts.Interruption(each.on(), each.kind()))
                .toList(),
            requireNonNull(request.suspensions()).stream()
                .map(each -> new Pause(each.from(), each.until(), each.reason().strip()))
                .toList());
    return LimitationRules.of(facts, today, calendar.current().days()).seenOn(today);
  }

  private static List<FieldFault> faults(LimitationRequest request, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.knewOn().isAfter(today)) {
      faults.add(future("knewOn"));
    } else if (request.knewOn().isBefore(LAW_IN_FORCE)) {
      faults.add(
          new FieldFault(
              "knewOn",
              "BEFORE_THE_LAW",
              "该法自2008年5月1日起施行",
              "The law is in force since 2008-05-01"));
    }
    List<InterruptionRequest> interruptions = requireNonNull(request.interruptions());
    for (int i = 0; i < interruptions.size(); i++) {
      if (interruptions.get(i).on().isAfter(today)) {
        faults.add(future("interruptions[" + i + "].on"));
      }
    }
    List<SuspensionRequest> suspensions = requireNonNull(request.suspensions());
    for (int i = 0; i < suspensions.size(); i++) {
      SuspensionRequest each = suspensions.get(i);
      LocalDate until = each.until();
      if (each.from().isAfter(today)) {
        faults.add(future("suspensions[" + i + "].from"));
      }
      if (until != null && until.isAfter(today)) {
        faults.add(future("suspensions[" + i + "].until"));
      }
      if (until != null && !until.isAfter(each.from())) {
        faults.add(
            new FieldFault(
                "suspensions[" + i + "].until",
                "NOT_AFTER_FROM",
                "恢复之日须晚于中止之日",
                "It goes on after it stood still"));
      }
    }
    if (faults.isEmpty() && overlap(suspensions)) {
      faults.add(
          new FieldFault(
              "suspensions", "OVERLAP", "中止期间不得重叠", "One reaches into another: join them"));
    }
    return faults;
  }

  private static boolean overlap(List<SuspensionRequest> suspensions) {
    List<SuspensionRequest> ordered =
        suspensions.stream().sorted(Comparator.comparing(SuspensionRequest::from)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      LocalDate before = ordered.get(i - 1).until();
      if (before == null || before.isAfter(ordered.get(i).from())) {
        return true;
      }
    }
    return false;
  }

  private static FieldFault future(String field) {
    return new FieldFault(field, "IN_THE_FUTURE", "不得晚于今天", "must not lie in the future");
  }
}

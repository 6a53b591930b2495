package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.timer.days.CalendarYears;
import org.workershome.kit.timer.days.KnownCalendar;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/**
 * Makes the days of the union's rules, each with its slots and with the leader whose turn it is.
 * What is on file stays as it is, a cancelled day as well: doing it twice is the same as once.
 */
@ApplicationScoped
class GenerateDays {
  /** Further ahead nobody plans, and every day would be provisional. */
  private static final int MONTHS_AHEAD = 18;

  private final RuleTable rules;
  private final DayTable days;
  private final SlotTable slots;
  private final LeaderTable leaders;
  private final CalendarYears calendar;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  GenerateDays(
      RuleTable rules,
      DayTable days,
      SlotTable slots,
      LeaderTable leaders,
      CalendarYears calendar,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.rules = rules;
    this.days = days;
    this.slots = slots;
    this.leaders = leaders;
    this.calendar = calendar;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  private record Planned(ReceptionRule rule, ComingDay day) {}

  @Transactional(Transactional.TxType.MANDATORY)
  GeneratedDaysView handle(GenerationRequest request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    refuseOutOfReach(request.until(), today);
    UnionPath union = callers.get().requireUnion();
    // Not from memory: what is made here has to be found by the job that follows an import.
    KnownCalendar known = calendar.fresh();
    List<Planned> planned = planned(union, today, request.until(), known);
    var turns = Turns.after(leaders.receiving(union), days.lastLeader(union).orElse(null));
    List<ReceptionDay> made = new ArrayList<>();
    for (Planned each : planned) {
      ReceptionDay day = day(each, turns.next());
      if (request.dryRun() || add(day, each.rule(), known.rev())) {
        made.add(day);
      }
    }
    return new GeneratedDaysView(
        request.dryRun(), made.stream().map(day -> ReceptionDayView.of(day, true)).toList());
  }

  private List<Planned> planned(
      UnionPath union, LocalDate today, LocalDate until, KnownCalendar known) {
    List<Planned> planned = new ArrayList<>();
    for (ReceptionRule rule : rules.of(union)) {
      Collection<LocalDate> onFile = days.nominalDays(rule.id());
      rule.days(today, until, known.days()).stream()
          .filter(day -> !onFile.contains(day.nominalOn()) && !day.heldOn().isBefore(today))
          .map(day -> new Planned(rule, day))
          .forEach(planned::add);
    }
    planned.sort(Comparator.comparing(each -> each.day().heldOn()));
    return planned;
  }

  private boolean add(ReceptionDay day, ReceptionRule rule, long calendarRev) {
    Instant now = clock.instant();
    if (!days.add(day, rule.noticeDays(), calendarRev, now)) {
      return false;
    }
    slots.add(day.id(), day.union(), rule);
    audit.record(
        AuditEntry.of("reception-day-planned", "reception-day", day.id())
            .in(day.union())
            .changed("heldOn", null, day.heldOn())
            .changed("state", null, day.state()));
    return true;
  }

  private static ReceptionDay day(Planned planned, @Nullable ReceptionLeader leader) {
    ReceptionRule rule = planned.rule();
    return new ReceptionDay(
        Ids.next(),
        rule.union(),
        rule.id(),
        planned.day().nominalOn(),
        planned.day().heldOn(),
        planned.day().provisional(),
        DayState.PLANNED,
        leader == null ? null : Receiving.of(leader),
        rule.place(),
        rule.form(),
        rule.opensAt(),
        rule.closesAt(),
        null,
        null,
        1);
  }

  private static void refuseOutOfReach(LocalDate until, LocalDate today) {
    if (until.isBefore(today) || until.isAfter(today.plusMonths(MONTHS_AHEAD))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("until", "OUT_OF_RANGE", "须在今天之后、十八个月之内", "From today to eighteen months ahead");
    }
  }
}

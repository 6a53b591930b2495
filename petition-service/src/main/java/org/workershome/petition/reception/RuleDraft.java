package org.workershome.petition.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** Makes a rule of what was sent, and refuses one that gives no day. */
final class RuleDraft {
  private RuleDraft() {}

  /**
   * @throws ProblemException 400 that names every fault, 422 when the rule yields no day
   */
  static ReceptionRule of(
      ReceptionRuleRequest request,
      UUID id,
      UnionPath union,
      LocalDate today,
      WorkCalendar calendar) {
    var opensAt = LocalTime.parse(request.opensAt());
    var closesAt = LocalTime.parse(request.closesAt());
    ProblemException.refuseAny(faults(request, opensAt, closesAt, today));
    Integer notice = request.noticeDays();
    var rule =
        new ReceptionRule(
            id,
            union,
            new Recurrence(
                request.kind(),
                request.dayOfMonth(),
                request.weekOfMonth(),
                request.weekday(),
                months(request.months()),
                request.shift()),
            request.validFrom(),
            request.validTo(),
            opensAt,
            closesAt,
            request.slotMinutes(),
            request.slotCapacity(),
            request.place().strip(),
            request.form(),
            notice == null ? ReceptionRule.USUAL_NOTICE_DAYS : notice,
            1);
    if (coming(rule, calendar).isEmpty()) {
      throw new ProblemException(ReceptionProblem.RULE_YIELDS_NO_DAY)
          .detail(
              "自起始日期起二十四个月内没有一天符合此规则，请核对日期、月份和有效期",
              "No day fits within 24 months of its beginning; check day, months and validity");
    }
    return rule;
  }

  /** What the rule gives from its beginning on. */
  static List<ComingDay> coming(ReceptionRule rule, WorkCalendar calendar) {
    return rule.days(
        rule.validFrom(), rule.validFrom().plusMonths(ReceptionRule.MONTHS_LOOKED_AT), calendar);
  }

  private static Set<Integer> months(@Nullable Set<Integer> named) {
    return named == null
        ? IntStream.rangeClosed(1, 12).collect(TreeSet::new, TreeSet::add, TreeSet::addAll)
        : named;
  }

  private static List<FieldFault> faults(
      ReceptionRuleRequest request, LocalTime opensAt, LocalTime closesAt, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    boolean byNumber = request.kind() == RecurrenceKind.DAY_OF_MONTH;
    presence(faults, "dayOfMonth", request.dayOfMonth(), byNumber);
    presence(faults, "weekOfMonth", request.weekOfMonth(), !byNumber);
    presence(faults, "weekday", request.weekday(), !byNumber);
    notZero(faults, "dayOfMonth", request.dayOfMonth());
    notZero(faults, "weekOfMonth", request.weekOfMonth());
    if (request.validFrom().isBefore(today)) {
      faults.add(
          new FieldFault("validFrom", "PAST", "起始日期不能早于今天", "A rule cannot begin in the past"));
    }
    LocalDate end = request.validTo();
    if (end != null && end.isBefore(request.validFrom())) {
      faults.add(
          new FieldFault("validTo", "BEFORE_FROM", "截止日期早于起始日期", "It ends before it begins"));
    }
    if (opensAt.plusMinutes(request.slotMinutes()).isAfter(closesAt)
        || opensAt.plusMinutes(request.slotMinutes()).isBefore(opensAt)) {
      faults.add(
          new FieldFault(
              "closesAt", "NO_SLOT", "接待时间不足一个时段", "There is no time for a single slot"));
    }
    return faults;
  }

  private static void presence(
      List<FieldFault> faults, String field, @Nullable Object value, boolean wanted) {
    if (wanted && value == null) {
      faults.add(new FieldFault(field, "REQUIRED", "按所选方式须填写", "This kind of rule needs it"));
    } else if (!wanted && value != null) {
      faults.add(new FieldFault(field, "NOT_APPLICABLE", "按所选方式不得填写", "This kind has none"));
    }
  }

  private static void notZero(List<FieldFault> faults, String field, @Nullable Integer value) {
    if (value != null && value == 0) {
      faults.add(
          new FieldFault(field, "OUT_OF_RANGE", "须为正数，最后一个写 -1", "Positive, or -1 for the last"));
    }
  }
}

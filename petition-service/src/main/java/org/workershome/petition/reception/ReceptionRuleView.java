package org.workershome.petition.reception;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that was adopted. */
@Schema(description = "已采用的接待日规则 / A rule that was adopted")
record ReceptionRuleView(
    UUID id,
    String union,
    RecurrenceKind kind,
    @Nullable Integer dayOfMonth,
    @Nullable Integer weekOfMonth,
    @Nullable DayOfWeek weekday,
    List<Integer> months,
    HolidayShift shift,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String opensAt,
    String closesAt,
    int slotMinutes,
    int slotCapacity,
    String place,
    ReceptionForm form,
    int noticeDays) {
  ReceptionRuleView {
    months = List.copyOf(months);
  }

  static ReceptionRuleView of(ReceptionRule rule) {
    Recurrence recurrence = rule.recurrence();
    return new ReceptionRuleView(
        rule.id(),
        rule.union().value(),
        recurrence.kind(),
        recurrence.dayOfMonth(),
        recurrence.weekOfMonth(),
        recurrence.weekday(),
        recurrence.months().stream().sorted().toList(),
        recurrence.shift(),
        rule.validFrom(),
        rule.validTo(),
        ClockTimes.text(rule.opensAt()),
        ClockTimes.text(rule.closesAt()),
        rule.slotMinutes(),
        rule.slotCapacity(),
        rule.place(),
        rule.form(),
        rule.noticeDays());
  }
}

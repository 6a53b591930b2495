package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Step;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;

/** The limitation of arbitration. */
final class LimitationRules {
  private static final String LAW = "劳动争议调解仲裁法 第二十七条";

  /** A year ends on the day of the same number; a holiday moves it (民法典 第二百零二条, 第二百零三条). */
  private static final Term YEAR = new Term(new Span(12, TermUnit.MONTHS), true, 0, LAW);

  private LimitationRules() {}

  /**
   * 劳动争议调解仲裁法 第二十七条: one year from the day on which somebody knew or should have known. A claim
   * against the other side, a request for relief and a promise to perform let it begin anew while
   * it runs; a time in which nobody could act does not count; and for pay that is owed there is
   * none while the employment goes on, but a year from its end.
   */
  static Limitation of(LimitationFacts facts, LocalDate today, WorkCalendar calendar) {
    List<LimitationStepView> steps = new ArrayList<>();
    LocalDate from = facts.knewOn();
    steps.add(step(from, "知道或者应当知道权利被侵害之日", "knew, or should have known, of it"));
    if (facts.payArrears()) {
      LocalDate ended = facts.employmentEndedOn();
      if (ended == null || ended.isAfter(today)) {
        steps.add(
            step(
                today,
                "劳动关系存续期间因拖欠劳动报酬发生争议，不受一年时效限制",
                "no limitation for pay that is owed while the employment goes on"));
        return new Limitation(LimitationStatus.NOT_RUNNING, null, false, steps);
      }
      if (ended.isAfter(from)) {
        from = ended;
        steps.add(step(from, "劳动关系终止，自终止之日起一年内提出", "the employment ended: one year from that day"));
      }
    }
    Due due = count(from, facts.suspensions(), calendar);
    for (LimitationFacts.Interruption each : facts.interruptions()) {
      if (!each.on().isAfter(from)) {
        steps.add(step(each.on(), "发生在起算之前或者当日，不影响起算", "before it began: changes nothing"));
      } else if (due instanceof Due.On end && each.on().isAfter(end.date())) {
        steps.add(step(each.on(), "时效已于" + end.date() + "届满，不再中断", "it was over on " + end.date()));
      } else {
        from = each.on();
        steps.add(step(from, each.kind().zh() + "，时效中断，重新计算", "interrupted: begins anew"));
        due = count(from, facts.suspensions(), calendar);
      }
    }
    due.steps().forEach(each -> steps.add(step(each.date(), each.zh(), en(each.kind()))));
    return switch (due) {
      case Due.Standing _ -> new Limitation(LimitationStatus.STANDING, null, false, steps);
      case Due.On end ->
          new Limitation(
              today.isAfter(end.date()) ? LimitationStatus.EXPIRED : LimitationStatus.RUNNING,
              end.date(),
              end.provisional(),
              steps);
    };
  }

  private static Due count(LocalDate from, List<Pause> suspensions, WorkCalendar calendar) {
    List<Pause> later =
        suspensions.stream()
            .filter(pause -> pause.until() == null || pause.until().isAfter(from.plusDays(1)))
            .toList();
    return YEAR.due(new Course(from, later, null), calendar);
  }

  private static String en(Step.Kind kind) {
    return switch (kind) {
      case STARTED -> "the day itself is not counted";
      case COUNTED -> "one year counted";
      case PAUSED -> "suspended: these days do not count";
      case EXTENDED -> "extended";
      case ROLLED_FORWARD -> "the last day is a day of rest: the next working day";
      case SUPPOSED -> "reaches into a year whose days are not published: plain weeks supposed";
    };
  }

  private static LimitationStepView step(LocalDate date, String zh, String en) {
    return new LimitationStepView(date, zh, en, LAW);
  }
}

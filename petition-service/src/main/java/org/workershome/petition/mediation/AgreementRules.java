package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.Ruling;

/** When an agreement binds, what it can be strengthened by, and what if it is not performed. */
final class AgreementRules {
  private AgreementRules() {}

  /**
   * 劳动争议调解仲裁法 第十四条: an agreement takes effect when both parties have signed or stamped it, the
   * mediator has signed it and the body's seal is on it; on the day of the last of the four.
   */
  static Optional<LocalDate> effectiveOn(Map<Signatory, LocalDate> signed) {
    return signed.size() == Signatory.values().length
        ? signed.values().stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /**
   * 劳动人事争议仲裁办案规则 第七十四条: fifteen days from the effect to ask the arbitration commission for its
   * review. A right of the parties, so a holiday moves the last day (民法典 第二百零三条).
   */
  static Term review() {
    return new Term(new Span(15, TermUnit.NATURAL_DAYS), true, 5, "劳动人事争议仲裁办案规则 第七十四条");
  }

  /**
   * 民事诉讼法 第二百零五条: thirty days from the effect to ask the court for judicial confirmation. Not the
   * same clock as the review's.
   */
  static Term confirmation() {
    return new Term(new Span(30, TermUnit.NATURAL_DAYS), true, 5, "民事诉讼法 第二百零五条");
  }

  /**
   * 民事诉讼法 第二百零五条, and likewise 劳动人事争议仲裁办案规则 第七十四条: both parties apply together, at the latest on
   * the last day.
   */
  static Ruling mayApply(boolean jointly, LocalDate dueOn, LocalDate on, String article) {
    if (!jointly) {
      return new Ruling.Refused(MediationProblem.NOT_JOINT, article);
    }
    return on.isAfter(dueOn)
        ? new Ruling.Refused(MediationProblem.WINDOW_PASSED, article)
        : Ruling.GRANTED;
  }

  /**
   * 劳动争议调解仲裁法 第十六条: an agreement on arrears of pay, the medical fee of a work injury, or
   * compensation or damages that is not performed lets the worker ask the court for a payment
   * order; one about pay alone may be sued on as an ordinary civil dispute (法释〔2020〕26号 第五十一条), any
   * may be taken to arbitration (第十五条), and a confirmed one is enforced. Nothing while nothing is
   * overdue. The strongest first.
   */
  static List<Remedy> remedies(Set<AgreementSubject> subjects, boolean overdue, boolean confirmed) {
    if (!overdue) {
      return List.of();
    }
    List<Remedy> open = new ArrayList<>();
    if (confirmed) {
      open.add(Remedy.ENFORCEMENT);
    }
    if (subjects.stream().anyMatch(subject -> subject != AgreementSubject.OTHER)) {
      open.add(Remedy.PAYMENT_ORDER);
    }
    if (subjects.equals(Set.of(AgreementSubject.PAY_ARREARS))) {
      open.add(Remedy.CIVIL_SUIT);
    }
    open.add(Remedy.ARBITRATION);
    return List.copyOf(open);
  }
}

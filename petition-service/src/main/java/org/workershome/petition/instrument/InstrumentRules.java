package org.workershome.petition.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.Ruling;

/** The union's supervision of labour law by its own instruments. */
final class InstrumentRules {
  static final String LAW = "工会劳动法律监督办法";

  private InstrumentRules() {}

  /**
   * 信访工作条例 第三十条: material of an accusation never goes to the accused; an instrument to the employer
   * would carry it there.
   */
  static Ruling mayComeFrom(boolean sealed) {
    return sealed
        ? new Ruling.Refused(InstrumentProblem.MATERIAL_OF_AN_ACCUSATION, "信访工作条例 第三十条")
        : Ruling.GRANTED;
  }

  /**
   * 工会劳动法律监督办法: the union turns to the labour administration when the employer refuses to receive
   * its opinion, does not answer it in time, or does not correct what was wrong; and for nothing
   * else. An answer that promises or disputes is an answer: then it has to be verified first.
   */
  static Optional<AdviceGround> ground(Instrument opinion, LocalDate today) {
    LocalDate due = opinion.answerDueOn();
    return switch (opinion.state()) {
      case RECEIPT_REFUSED -> Optional.of(AdviceGround.RECEIPT_REFUSED);
      case NOT_CORRECTED -> Optional.of(AdviceGround.NOT_CORRECTED);
      case SERVED ->
          due != null && today.isAfter(due)
              ? Optional.of(AdviceGround.NO_ANSWER)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * 工会劳动法律监督办法: an opinion and an advice are signed by the chair or a vice-chair; a reminder is
   * not.
   */
  static Ruling mayBeIssued(InstrumentKind kind, @Nullable SignerPost post, boolean byLeader) {
    return kind == InstrumentKind.REMINDER || (post != null && byLeader)
        ? Ruling.GRANTED
        : new Ruling.Refused(InstrumentProblem.SIGNER_MISSING, LAW);
  }

  /**
   * 工会劳动法律监督办法: an employer answers an opinion within fifteen working days where the region says
   * nothing else. A duty of the employer.
   */
  static Term opinionAnswer() {
    return new Term(new Span(15, TermUnit.WORKING_DAYS), false, 3, LAW);
  }

  /**
   * 工会劳动法律监督办法: the labour administration files the case or gives its reasons in writing within
   * five working days where the region says nothing else.
   */
  static Term adviceAnswer() {
    return new Term(new Span(5, TermUnit.WORKING_DAYS), false, 1, LAW);
  }

  /**
   * 工会劳动法律监督办法: whoever was served has the time to answer also to correct; before it is over, and
   * without an answer, nobody finds that he has not.
   */
  static Ruling mayBeFound(boolean corrected, Instrument instrument, LocalDate today) {
    LocalDate due = instrument.answerDueOn();
    boolean timeRuns =
        instrument.state() == InstrumentState.SERVED && due != null && !today.isAfter(due);
    return corrected || !timeRuns
        ? Ruling.GRANTED
        : new Ruling.Refused(InstrumentProblem.ANSWER_TIME_RUNS, LAW);
  }

  /**
   * 工会劳动法律监督办法: an employer corrects, promises or disputes; the administration files or does not.
   */
  static Ruling answerFits(InstrumentKind kind, InstrumentAnswer answer) {
    boolean ofAdministration =
        answer == InstrumentAnswer.CASE_FILED || answer == InstrumentAnswer.NOT_FILED;
    return ofAdministration == (kind == InstrumentKind.ADVICE)
        ? Ruling.GRANTED
        : new Ruling.Refused(InstrumentProblem.ANSWER_DOES_NOT_FIT, LAW);
  }
}

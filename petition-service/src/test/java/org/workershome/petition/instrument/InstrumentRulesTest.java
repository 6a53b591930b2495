package org.workershome.petition.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Term;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class InstrumentRulesTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

  @Test
  void materialOfAnAccusationGoesIntoNoInstrument() {
    assertThat(InstrumentRules.mayComeFrom(false)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(InstrumentRules.mayComeFrom(true)))
        .isEqualTo(InstrumentProblem.MATERIAL_OF_AN_ACCUSATION);
  }

  @Test
  void adviceNeedsAnOpinionThatCameToNothing() {
    assertThat(InstrumentRules.ground(opinion(InstrumentState.RECEIPT_REFUSED), DUE))
        .contains(AdviceGround.RECEIPT_REFUSED);
    assertThat(InstrumentRules.ground(opinion(InstrumentState.NOT_CORRECTED), DUE))
        .contains(AdviceGround.NOT_CORRECTED);
    assertThat(InstrumentRules.ground(opinion(InstrumentState.SERVED), DUE))
        .as("the last day is in time")
        .isEmpty();
    assertThat(InstrumentRules.ground(opinion(InstrumentState.SERVED), DUE.plusDays(1)))
        .contains(AdviceGround.NO_ANSWER);
    for (InstrumentState state :
        List.of(
            InstrumentState.DRAFT,
            InstrumentState.ISSUED,
            InstrumentState.ANSWERED,
            InstrumentState.CORRECTED,
            InstrumentState.REVOKED)) {
      assertThat(InstrumentRules.ground(opinion(state), DUE.plusDays(90)))
          .as("%s", state)
          .isEmpty();
    }
  }

  @Test
  void theChairSignsAllButAReminder() {
    assertThat(InstrumentRules.mayBeIssued(InstrumentKind.REMINDER, null, false))
        .isEqualTo(Ruling.GRANTED);
    for (InstrumentKind kind : List.of(InstrumentKind.OPINION, InstrumentKind.ADVICE)) {
      for (SignerPost post : SignerPost.values()) {
        assertThat(InstrumentRules.mayBeIssued(kind, post, true)).isEqualTo(Ruling.GRANTED);
      }
      assertThat(problem(InstrumentRules.mayBeIssued(kind, null, true)))
          .isEqualTo(InstrumentProblem.SIGNER_MISSING);
      assertThat(problem(InstrumentRules.mayBeIssued(kind, SignerPost.CHAIR, false)))
          .isEqualTo(InstrumentProblem.SIGNER_MISSING);
    }
  }

  @Test
  void answerTimesAreWorkingDays() {
    assertThat(due(InstrumentRules.opinionAnswer(), "2026-09-25")).isEqualTo("2026-10-22");
    assertThat(due(InstrumentRules.adviceAnswer(), "2026-03-02")).isEqualTo("2026-03-09");
  }

  @Test
  void whoMayStillAnswerIsNotFoundWanting() {
    Instrument served = opinion(InstrumentState.SERVED);
    assertThat(InstrumentRules.mayBeFound(true, served, DUE)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(InstrumentRules.mayBeFound(false, served, DUE)))
        .isEqualTo(InstrumentProblem.ANSWER_TIME_RUNS);
    assertThat(InstrumentRules.mayBeFound(false, served, DUE.plusDays(1)))
        .isEqualTo(Ruling.GRANTED);
    assertThat(InstrumentRules.mayBeFound(false, opinion(InstrumentState.ANSWERED), DUE))
        .isEqualTo(Ruling.GRANTED);
  }

  @Test
  void whoAnswersDecidesWhatAnAnswerCanBe() {
    for (InstrumentAnswer answer : InstrumentAnswer.values()) {
      boolean administration =
          answer == InstrumentAnswer.CASE_FILED || answer == InstrumentAnswer.NOT_FILED;
      assertThat(InstrumentRules.answerFits(InstrumentKind.ADVICE, answer).equals(Ruling.GRANTED))
          .isEqualTo(administration);
      assertThat(InstrumentRules.answerFits(InstrumentKind.OPINION, answer).equals(Ruling.GRANTED))
          .isEqualTo(!administration);
    }
  }

  private static Object problem(Ruling ruling) {
    return ((Ruling.Refused) ruling).problem();
  }

  private static LocalDate due(Term term, String from) {
    return ((Due.On) term.due(Course.since(LocalDate.parse(from)), WorkCalendar.bundled())).date();
  }

  private static Instrument opinion(InstrumentState state) {
    return new Instrument(
        new InstrumentId(new UUID(0, 1)),
        "YJ-CQ-2026-000001",
        new UnionPath("CQ"),
        InstrumentKind.OPINION,
        state,
        null,
        null,
        null,
        "公司",
        null,
        "公司",
        "意见",
        "劳动法",
        "主席",
        SignerPost.CHAIR,
        DUE.minusDays(30),
        DUE.minusDays(20),
        DUE,
        null,
        null,
        null,
        Instant.EPOCH,
        1);
  }
}

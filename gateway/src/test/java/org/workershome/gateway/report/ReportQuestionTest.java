package org.workershome.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

class ReportQuestionTest {
  @Test
  void aWholeQuestionIsRead() {
    ReportQuestion question = ReportQuestion.of("CQ.ENERGY", "2026-01-01", "2026-12-31");

    assertThat(question)
        .isEqualTo(
            new ReportQuestion(
                new UnionPath("CQ.ENERGY"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertThat(question.query()).isEqualTo("?union=CQ.ENERGY&from=2026-01-01&to=2026-12-31");
  }

  @Test
  void oneDayIsAPeriod() {
    assertThat(ReportQuestion.of("CQ", "2026-01-01", "2026-01-01").to())
        .isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> ReportQuestion.of("", "yesterday", null));

    assertThat(problem.faults())
        .extracting(FieldFault::field)
        .containsExactlyInAnyOrder("union", "from", "to");
  }

  @ParameterizedTest
  @CsvSource({
    "'CQ..X', 2026-01-01, 2026-01-02, union, NOT_A_UNION_PATH",
    "'CQ&from=1', 2026-01-01, 2026-01-02, union, NOT_A_UNION_PATH",
    "CQ, 2026-02-30, 2026-03-01, from, NOT_A_DATE",
    "CQ, 2026-1-1, 2026-03-01, from, NOT_A_DATE",
    "CQ, +12026-01-01, 2026-03-01, from, NOT_A_DATE",
    "CQ, 1026-01-01, 2026-03-01, from, NOT_A_DATE",
    "CQ, 2026-03-02, 2026-03-01, to, BEFORE_FROM",
    "CQ, 2010-01-01, 2026-03-01, to, PERIOD_TOO_LONG"
  })
  void aFaultNamesItsParameterAndWhatIsWrong(
      String union, String from, String to, String field, String code) {
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> ReportQuestion.of(union, from, to));

    assertThat(problem.type().status()).isEqualTo(400);
    assertThat(problem.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo(field);
              assertThat(fault.code()).isEqualTo(code);
            });
  }
}

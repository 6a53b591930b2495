package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.mediation.MediationRulesTest.due;
import static org.workershome.petition.mediation.MediationRulesTest.problem;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Ruling;

class AgreementRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @Test
  void anAgreementTakesEffectWithTheLastOfTheFour() {
    Map<Signatory, LocalDate> signed = new EnumMap<>(Signatory.class);
    int day = 0;
    for (Signatory each : Signatory.values()) {
      assertThat(AgreementRules.effectiveOn(signed)).as("before " + each).isEmpty();
      signed.put(each, DAY.plusDays(day++));
    }
    assertThat(AgreementRules.effectiveOn(signed)).contains(DAY.plusDays(3));
    signed.put(Signatory.WORKER, DAY.plusDays(7));
    assertThat(AgreementRules.effectiveOn(signed)).contains(DAY.plusDays(7));
  }

  @Test
  void theTwoClocksAreNotTheSame() {
    assertThat(due(AgreementRules.review(), DAY)).isEqualTo("2026-03-25");
    assertThat(due(AgreementRules.confirmation(), DAY)).isEqualTo("2026-04-09");
    assertThat(due(AgreementRules.review(), LocalDate.of(2026, 9, 20)))
        .as("a holiday moves what is the parties' right")
        .isEqualTo("2026-10-08");
  }

  @Test
  void bothApplyAtTheLatestOnTheLastDay() {
    assertThat(AgreementRules.mayApply(true, DAY, DAY, "x")).isEqualTo(Ruling.GRANTED);
    assertThat(problem(AgreementRules.mayApply(true, DAY, DAY.plusDays(1), "x")))
        .isEqualTo(MediationProblem.WINDOW_PASSED);
    assertThat(problem(AgreementRules.mayApply(false, DAY, DAY, "x")))
        .isEqualTo(MediationProblem.NOT_JOINT);
  }

  @Test
  void aPaymentOrderIsForPayFeesAndCompensation() {
    assertThat(remedies(false, false, AgreementSubject.PAY_ARREARS)).isEmpty();
    assertThat(remedies(true, false, AgreementSubject.PAY_ARREARS))
        .containsExactly(Remedy.PAYMENT_ORDER, Remedy.CIVIL_SUIT, Remedy.ARBITRATION);
    assertThat(remedies(true, false, AgreementSubject.INJURY_MEDICAL_FEE))
        .containsExactly(Remedy.PAYMENT_ORDER, Remedy.ARBITRATION);
    assertThat(remedies(true, false, AgreementSubject.COMPENSATION, AgreementSubject.PAY_ARREARS))
        .as("not about pay alone")
        .containsExactly(Remedy.PAYMENT_ORDER, Remedy.ARBITRATION);
    assertThat(remedies(true, false, AgreementSubject.OTHER)).containsExactly(Remedy.ARBITRATION);
    assertThat(remedies(true, true, AgreementSubject.OTHER))
        .containsExactly(Remedy.ENFORCEMENT, Remedy.ARBITRATION);
    assertThat(Remedy.PAYMENT_ORDER.article()).isEqualTo("劳动争议调解仲裁法 第十六条");
  }

  private static List<Remedy> remedies(
      boolean overdue, boolean confirmed, AgreementSubject... subjects) {
    return AgreementRules.remedies(Set.of(subjects), overdue, confirmed);
  }
}

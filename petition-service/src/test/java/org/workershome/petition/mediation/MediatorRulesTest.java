package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.mediation.MediationRulesTest.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class MediatorRulesTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
  private static final Employer PARTY = Employer.of("重庆某建筑有限公司", null);

  @Test
  void anEnterprisesBodyMediatesItsOwnDisputesOnly() {
    Employer other = Employer.of("重庆另一公司", null);
    assertThat(MediatorRules.mayTake(body(BodyKind.ENTERPRISE, PARTY, true), PARTY))
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediatorRules.mayTake(body(BodyKind.ENTERPRISE, PARTY, true), other)))
        .isEqualTo(MediationProblem.NOT_THE_EMPLOYERS_BODY);
    assertThat(MediatorRules.mayTake(body(BodyKind.TOWNSHIP, null, true), other))
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediatorRules.mayTake(body(BodyKind.TOWNSHIP, null, false), other)))
        .isEqualTo(MediationProblem.COMMITTEE_NOT_ACTIVE);
  }

  @Test
  void theFirstAndTheLastDayOfATermCount() {
    Mediator mediator = mediator(BodyKind.TOWNSHIP, "m", null);
    assertThat(MediatorRules.isEngaged(mediator, FROM)).isEqualTo(Ruling.GRANTED);
    assertThat(MediatorRules.isEngaged(mediator, UNTIL)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(MediatorRules.isEngaged(mediator, UNTIL.plusDays(1))))
        .isEqualTo(MediationProblem.MEDIATOR_NOT_IN_TERM);
    assertThat(problem(MediatorRules.isEngaged(mediator, FROM.minusDays(1))))
        .isEqualTo(MediationProblem.MEDIATOR_NOT_IN_TERM);
  }

  @Test
  void whoHasAConflictDoesNotMediate() {
    Employer sameName = Employer.of("重庆 某建筑有限公司 ", null);
    assertThat(may(mediator(BodyKind.TOWNSHIP, "m", null), false)).isEqualTo(Ruling.GRANTED);
    assertThat(may(mediator(BodyKind.TOWNSHIP, null, null), false)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(may(mediator(BodyKind.TOWNSHIP, "p", null), false)))
        .as("a party himself")
        .isEqualTo(MediationProblem.MEDIATOR_CONFLICT);
    assertThat(problem(may(mediator(BodyKind.TOWNSHIP, "m", sameName), false)))
        .as("employed by the employer")
        .isEqualTo(MediationProblem.MEDIATOR_CONFLICT);
    assertThat(may(mediator(BodyKind.ENTERPRISE, "m", sameName), false))
        .as("its own body is made of its people")
        .isEqualTo(Ruling.GRANTED);
    assertThat(problem(may(mediator(BodyKind.ENTERPRISE, "m", sameName), true)))
        .as("who has withdrawn")
        .isEqualTo(MediationProblem.MEDIATOR_CONFLICT);
  }

  private static Ruling may(Mediator mediator, boolean withdrawn) {
    return MediatorRules.mayMediate(mediator, PARTY, Set.of("p"), withdrawn);
  }

  private static Committee body(BodyKind kind, @Nullable Employer employer, boolean active) {
    return new Committee(
        new UUID(0, 1),
        new UnionPath("CQ"),
        "委员会",
        kind,
        employer,
        "主任",
        ChairBasis.UNION_MEMBER,
        active,
        Instant.EPOCH,
        1);
  }

  private static Mediator mediator(
      BodyKind kind, @Nullable String personRef, @Nullable Employer employer) {
    return new Mediator(
        new UUID(0, 2),
        new UUID(0, 1),
        kind,
        new UnionPath("CQ"),
        "调解员",
        personRef,
        employer,
        FROM,
        UNTIL,
        true,
        Instant.EPOCH,
        1);
  }
}

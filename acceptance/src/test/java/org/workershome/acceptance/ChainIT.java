package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.acceptance.chain.Chain;
import org.workershome.acceptance.client.Answer;

/** One chain of real work runs through every part, and each part can tell of it afterwards. */
class ChainIT {
  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void aPaidAidAppearsOnTheTimelineOfThePetitionThatAskedForIt() {
    // Given
    Chain chain = suite.chain("paid");
    String fund = suite.fund("paid", "5000.00");
    String petition = chain.petition();
    String household = chain.household(petition, suite.random("paid"), "0028");

    // When
    String grant = chain.grant(household, fund, "1000.00");

    // Then
    assertThat(chain.answeredState(grant)).isEqualTo("SETTLED");
    chain.timelineTells(petition, "AID_PAID");
    assertThat(suite.balance(fund, "available")).isEqualTo("4000.00");
    assertThat(suite.balance(fund, "paid")).isEqualTo("1000.00");
    suite.books().agree();
  }

  @Test
  void aRejectedLineReleasesItsMoneyAndTellsThePetitioner() {
    // Given
    Chain chain = suite.chain("rejected");
    String fund = suite.fund("rejected", "5000.00");
    String petition = chain.petition();
    String household = chain.household(petition, suite.random("rejected"), "0002");

    // When
    String grant = chain.grant(household, fund, "1000.00");

    // Then
    assertThat(chain.answeredState(grant)).isEqualTo("REJECTED");
    chain.timelineTells(petition, "AID_RETURNED");
    assertThat(suite.balance(fund, "available")).isEqualTo("5000.00");
    suite.books().agree();
  }

  @Test
  void moneyThatComesBackLaterIsReversed() {
    // Given
    Chain chain = suite.chain("returned");
    String fund = suite.fund("returned", "5000.00");
    String petition = chain.petition();
    String household = chain.household(petition, suite.random("returned"), "0010");

    // When
    chain.grant(household, fund, "1000.00");

    // Then
    chain.timelineTells(petition, "AID_RETURNED");
    assertThat(suite.balance(fund, "available")).isEqualTo("5000.00");
    suite.books().agree();
  }

  @Test
  void aVerifiedSuggestionAndAnHonourReachTheReportAndAid() {
    // Given
    Chain chain = suite.chain("praised");
    String personRef = suite.personRef("energy.worker2");

    // When
    String suggestion = chain.suggestion();
    chain.honour(personRef);

    // Then
    Answer verified = suite.as("yubei.worker").get("/api/suggestions/" + suggestion).expect(200);
    assertThat(verified.field("state")).isEqualTo("VERIFIED");
    chain.aidKnowsModelWorker(personRef);
    Answer report = suite.report("city.auditor", "CQ");
    assertThat(report.body().path("complete").asBoolean()).isTrue();
    assertThat(suite.figure(report, "suggestions_verified")).isPositive();
    assertThat(suite.figure(report, "honours_conferred")).isPositive();
    assertThat(suite.figure(report, "model_workers_known")).isPositive();
  }
}

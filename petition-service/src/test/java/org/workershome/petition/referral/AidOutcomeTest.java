package org.workershome.petition.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.referral;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;
import org.workershome.petition.support.Topics;

/** What aid did arrives through the broker and is told on the timeline, once. */
@ServiceTest
class AidOutcomeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whatAidDecidedAndPaidAppearsOnTheTimelineOnce() {
    String petition = referred();
    String household = Ids.next().toString();
    UUID settled = Ids.next();

    Topics.fromAid(
        Ids.next(),
        AidOutcomeHandler.DECIDED,
        household,
        1,
        """
        {"petitionId":"%s","householdId":"%s","outcome":"APPROVE"}"""
            .formatted(petition, household));
    for (int delivery = 0; delivery < 3; delivery++) {
      Topics.fromAid(
          settled, AidOutcomeHandler.SETTLED, household, 2, payment(petition, household, ""));
    }
    Topics.fromAid(
        Ids.next(),
        AidOutcomeHandler.RETURNED,
        household,
        3,
        payment(petition, household, ",\"reason\":\"账户已注销\""));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(kinds(petition))
                    .containsExactlyInAnyOrder(
                        "RECEIVED",
                        "REGISTERED",
                        "HARDSHIP_REFERRED",
                        "AID_DECIDED",
                        "AID_PAID",
                        "AID_RETURNED"));
    as("energy.worker")
        .get(path(petition) + "/timeline")
        .then()
        .body("items.textZh", hasItem("困难职工建档申请已批准"))
        .body("items.textZh", hasItem("帮扶金1000.00元已支付"))
        .body("items.textZh", hasItem("帮扶金1000.00元未能支付或被退回：账户已注销"))
        .body("items.link", hasItem("/api/households/" + household));
  }

  @Test
  void anEntryOfTheTimelineDoesNotChangeThePetition() {
    String petition = referred();
    String before = Api.etag("energy.petition-officer", petition);

    Topics.fromAid(
        Ids.next(),
        AidOutcomeHandler.SETTLED,
        Ids.next().toString(),
        1,
        payment(petition, Ids.next().toString(), ""));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(petition)).contains("AID_PAID"));
    assertThat(Api.etag("energy.petition-officer", petition)).isEqualTo(before);
  }

  @Test
  void aidThatNoPetitionAskedForHasNoEffectAndHoldsNothingUp() {
    String household = Ids.next().toString();
    String petition = referred();
    Topics.fromAid(
        Ids.next(),
        AidOutcomeHandler.SETTLED,
        household,
        1,
        """
        {"petitionId":null,"householdId":"%s","amount":{"amount":"5.00","currency":"CNY"}}"""
            .formatted(household));
    Topics.fromAid(
        Ids.next(), AidOutcomeHandler.SETTLED, household, 2, payment(petition, household, ""));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(petition)).contains("AID_PAID"));
  }

  @Test
  void anEventForAPetitionThatIsNotHereIsParkedAndSeenByTheAdministrator() {
    UUID event = Ids.next();
    Topics.fromAid(
        event,
        AidOutcomeHandler.SETTLED,
        Ids.next().toString(),
        1,
        payment(Ids.next().toString(), Ids.next().toString(), ""));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("city.system-admin")
                    .get("/api/petition/parked-events")
                    .then()
                    .statusCode(200)
                    .body("eventId", hasItem(event.toString())));
  }

  private static String referred() {
    String id = Api.registered();
    decide("energy.petition-officer", id, "hardship-referral", referral()).then().statusCode(200);
    return id;
  }

  private static List<String> kinds(String petition) {
    return as("energy.worker").get(path(petition) + "/timeline").path("items.kind");
  }

  private static String payment(String petition, String household, String more) {
    return """
        {"petitionId":"%s","grantId":"%s","householdId":"%s",\
        "amount":{"amount":"1000.00","currency":"CNY"},"settledAt":"2026-03-05T02:00:00Z"%s}"""
        .formatted(petition, Ids.next(), household, more);
  }
}

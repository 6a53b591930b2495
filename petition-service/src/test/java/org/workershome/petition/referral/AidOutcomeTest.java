package org.workershome.petition.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** What aid did arrives through the broker and is told on the timeline, once. */
@ServiceTest
class AidOutcomeTest {
  private static final Path AID = Path.of("../aid-service/contracts/published");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whatAidDecidedAndPaidAppearsOnTheTimelineOnce() {
    String petition = referred();
    String household = Ids.next().toString();
    UUID settled = Ids.next();

    Topics.from(
        "aid",
        Ids.next(),
        AidOutcomeHandler.DECIDED,
        household,
        1,
        sample("application.decided.v1", petition, household));
    for (int delivery = 0; delivery < 3; delivery++) {
      Topics.from(
          "aid",
          settled,
          AidOutcomeHandler.SETTLED,
          household,
          2,
          sample("payment.settled.v1", petition, household));
    }
    Topics.from(
        "aid",
        Ids.next(),
        AidOutcomeHandler.RETURNED,
        household,
        3,
        sample("payment.returned.v1", petition, household));

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
        .body("items.textZh", hasItem("帮扶金1000.00元未能支付或被退回：账户已销户"))
        .body("items.link", hasItem("/api/households/" + household));
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select (changes::jsonb -> 0 ->> 'after') || ' ' || actor_kind || ' ' || union_path::text"
                        + " from audit_entry where action = 'petition-told' and record_id = ?",
                    petition))
        .as("each is written down, once as well")
        .containsExactlyInAnyOrder(
            "AID_DECIDED system CQ.ENERGY",
            "AID_PAID system CQ.ENERGY",
            "AID_RETURNED system CQ.ENERGY");
  }

  @Test
  void anEntryOfTheTimelineDoesNotChangeThePetition() {
    String petition = referred();
    String before = Api.etag("energy.petition-officer", petition);

    Topics.from(
        "aid",
        Ids.next(),
        AidOutcomeHandler.SETTLED,
        Ids.next().toString(),
        1,
        sample("payment.settled.v1", petition, Ids.next().toString()));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(petition)).contains("AID_PAID"));
    assertThat(Api.etag("energy.petition-officer", petition)).isEqualTo(before);
  }

  @Test
  void aidThatNoPetitionAskedForHasNoEffectAndHoldsNothingUp() {
    String household = Ids.next().toString();
    String petition = referred();
    Topics.from(
        "aid",
        Ids.next(),
        AidOutcomeHandler.SETTLED,
        household,
        1,
        """
        {"petitionId":null,"householdId":"%s","amount":{"amount":"5.00","currency":"CNY"}}"""
            .formatted(household));
    Topics.from(
        "aid",
        Ids.next(),
        AidOutcomeHandler.SETTLED,
        household,
        2,
        sample("payment.settled.v1", petition, household));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds(petition)).contains("AID_PAID"));
  }

  @Test
  void anEventForAPetitionThatIsNotHereIsParkedAndSeenByTheAdministrator() {
    UUID event = Ids.next();
    Topics.from(
        "aid",
        event,
        AidOutcomeHandler.SETTLED,
        Ids.next().toString(),
        1,
        sample("payment.settled.v1", Ids.next().toString(), Ids.next().toString()));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("city.system-admin")
                    .get("/api/petition/parked-events")
                    .then()
                    .statusCode(200)
                    .body("eventId", hasItem(event.toString())));
    String parked =
        as("city.system-admin")
            .get("/api/petition/parked-events")
            .path("find { it.eventId == '" + event + "' }.id");
    as("city.system-admin")
        .body(Map.of("reason", "另一套系统的信访事项"))
        .post("/api/petition/parked-events/" + parked + "/drop")
        .then()
        .statusCode(204);
    as("city.system-admin")
        .get("/api/petition/parked-events")
        .then()
        .body("eventId", not(hasItem(event.toString())));
  }

  private static String referred() {
    String id = Api.registered();
    decide("energy.petition-officer", id, "hardship-referral", referral()).then().statusCode(200);
    return id;
  }

  private static List<String> kinds(String petition) {
    return as("energy.worker").get(path(petition) + "/timeline").path("items.kind");
  }

  /**
   * The sender's own committed sample, about other records: what it promises is what we must read.
   */
  private static String sample(String name, String petition, String household) {
    try {
      var sample =
          (ObjectNode) new ObjectMapper().readTree(Files.readString(AID.resolve(name + ".json")));
      return sample.put("petitionId", petition).put("householdId", household).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

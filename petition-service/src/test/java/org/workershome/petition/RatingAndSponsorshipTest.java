package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.today;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** What petitioners say of it, and what leaders do about the hard ones. */
@ServiceTest
class RatingAndSponsorshipTest {
  private static final Map<String, String> UNSATISFIED =
      Map.of("office", "SATISFIED", "handler", "UNSATISFIED", "comment", "没有落实");

  @Test
  void anUnsatisfiedPetitionerIsCalledBackAndToldOfReview() {
    String id = delivered();
    decide(WORKER, id, "rating", UNSATISFIED)
        .then()
        .statusCode(201)
        .body("adviceZh", equalTo("您可以自收到处理意见书之日起三十日内申请复查。"));

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'call-back' }.state", equalTo("OPEN"));
    decide(OFFICER, id, "rating/call-back", Map.of("result", "已说明整改进度"))
        .then()
        .statusCode(201)
        .body("calledBackBy", equalTo(OFFICER));
    decide(OFFICER, id, "rating/call-back", Map.of("result", "再访"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-call-back-owed"));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("CALLED_BACK"));
  }

  @Test
  void ofTwentyRatingsOneCounts() {
    String id = delivered();
    String etag = Api.etag(WORKER, id);
    Callable<Integer> rate =
        () ->
            as(WORKER)
                .header("Idempotency-Key", Api.newKey())
                .header("If-Match", etag)
                .body(Map.of("office", "SATISFIED", "handler", "SATISFIED"))
                .post(path(id) + "/rating")
                .statusCode();
    List<Integer> answers;
    try (ExecutorService twenty = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          twenty.invokeAll(IntStream.range(0, 20).mapToObj(i -> rate).toList()).stream()
              .map(Future::resultNow)
              .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }

    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(answers).allMatch(status -> status == 201 || status == 409 || status == 503);
    assertThat(
            Superuser.ofTheRunningTest()
                .number("select count(*) from petition_rating where petition_id = ?::uuid", id))
        .isOne();
  }

  @Test
  void whatIsNotAnsweredIsNotRated() {
    decide(WORKER, accepted(), "rating", UNSATISFIED)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-rated-yet"));
  }

  @Test
  void aLeaderTakesChargeKeepsInTouchAndSignsOff() {
    String id = registeredResidual();
    decide("energy.leader", id, "sponsorship", Map.of("reason", "多年积案", "visitEveryDays", 10))
        .then()
        .statusCode(201)
        .body("missing", hasSize(4))
        .body("contactDueOn", equalTo(today().plusDays(10).toString()));
    decide("energy.leader2", id, "sponsorship", Map.of("reason", "x", "visitEveryDays", 10))
        .then()
        .statusCode(409)
        .body("type", endsWith(":sponsored-before"));
    decide("energy.leader2", id, "sponsorship/steps", step("VISIT"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-sponsor"));
    decide("energy.leader", id, "sponsorship/steps", step("VISIT")).then().statusCode(201);
    decide("energy.leader", id, "sponsorship/sign-off", Map.of("note", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":guarantee-missing"));

    for (String guarantee :
        List.of("KNOWS_THE_CASE", "TALKS_TO_PEOPLE", "RESOLVES_IT", "ENDS_THE_DISPUTE")) {
      decide("energy.leader", id, "sponsorship/steps", step(guarantee)).then().statusCode(201);
    }
    decide("energy.leader", id, "sponsorship/steps", step("RESOLVES_IT"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":guarantee-met"));
    decide("energy.leader", id, "sponsorship/sign-off", Map.of("note", "已息诉"))
        .then()
        .statusCode(201)
        .body("missing", empty())
        .body("signedOffOn", equalTo(today().toString()));
    as("energy.leader").get("/api/petition/sponsored").then().body("items.petitionId", hasItem(id));
    as(WORKER).get(path(id) + "/sponsorship").then().statusCode(403);
    as(OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
  }

  @Test
  void anotherLeaderTakesThePlaceOfASponsorWithAllThatWasDone() {
    String id = registeredResidual();
    decide("energy.leader2", id, "sponsorship/substitution", Map.of("reason", "x"))
        .then()
        .statusCode(404);
    decide("energy.leader", id, "sponsorship", Map.of("reason", "多年积案", "visitEveryDays", 10))
        .then()
        .statusCode(201);
    decide("energy.leader", id, "sponsorship/steps", step("KNOWS_THE_CASE")).then().statusCode(201);

    decide("energy.leader2", id, "sponsorship/substitution", Map.of("reason", "原包案领导调离"))
        .then()
        .statusCode(201)
        .body("missing", hasSize(3));

    decide("energy.leader", id, "sponsorship/steps", step("VISIT"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-sponsor"));
    decide("energy.leader2", id, "sponsorship/steps", step("VISIT")).then().statusCode(201);
    assertThat(responsible(id, "sponsor-contact"))
        .containsOnly(Tokens.personRefOf("energy.leader2"));
  }

  @Test
  void aCaseThatHasEndedIsNotTakenInCharge() {
    String id = registeredResidual();
    decide(WORKER, id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);

    decide("energy.leader", id, "sponsorship", Map.of("reason", "x", "visitEveryDays", 10))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
  }

  @Test
  void whoeverTakesTheCaseOverDoesNotAnswerForTheSponsor() {
    String id = registeredResidual();
    decide("energy.leader", id, "sponsorship", Map.of("reason", "多年积案", "visitEveryDays", 10))
        .then()
        .statusCode(201);
    String offer =
        decide(
                OFFICER,
                id,
                "hand-overs",
                Map.of("toSubject", Tokens.subjectOf("energy.petition-officer2"), "reason", "休假"))
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");

    decide(
            "energy.petition-officer2",
            id,
            "hand-overs/" + offer + "/answer",
            Map.of("accepted", true))
        .then()
        .statusCode(201);

    assertThat(responsible(id, "sponsor-contact"))
        .containsExactly(Tokens.personRefOf("energy.leader"));
    assertThat(responsible(id, "notice"))
        .containsExactly(Tokens.personRefOf("energy.petition-officer2"));
  }

  private static List<String> responsible(String id, String kind) {
    return Superuser.ofTheRunningTest()
        .texts(
            "select responsible_ref from timer where record_id = ?::uuid and kind = ?"
                + " and ended_at is null",
            id,
            kind);
  }

  private static Map<String, String> step(String kind) {
    return Map.of("kind", kind, "evidence", "走访记录第一号");
  }
}

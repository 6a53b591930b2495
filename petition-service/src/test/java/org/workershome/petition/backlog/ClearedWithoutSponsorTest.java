package org.workershome.petition.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.ServiceTest;

/** The rule asks for a leader in charge, and the case ended before it had one. */
@ServiceTest
class ClearedWithoutSponsorTest {
  private static final String CAMPAIGNS = "/api/backlog-campaigns";
  private static final String OFFICER = "petition-officer";
  private static final String LEADER = "leader";

  private final At at = new At(new Planted().union());

  @Test
  void whatEndedBeforeItHadASponsorIsClearedByNamingSo() {
    // Given
    String petition = accepted("worker1");
    String campaign = underWay(true);
    String found = onlyCase(campaign);
    end(petition);

    // When, then: not without a word, and not with a wrong one
    Map<String, Object> silent =
        assertProblem(at.decide(OFFICER, found, "clearance", way(null)), 422, "sponsor-missing");
    assertThat(silent).containsEntry("withoutSponsor", "ENDED_BEFORE_SPONSORSHIP");
    assertProblem(
        at.decide(OFFICER, found, "clearance", way("SPONSORED_AFTERWARDS")),
        422,
        "without-sponsor-not-so");
    at.decide(OFFICER, found, "clearance", way("ENDED_BEFORE_SPONSORSHIP"))
        .then()
        .statusCode(200)
        .body("withoutSponsor", equalTo("ENDED_BEFORE_SPONSORSHIP"));

    // And: a leader approves it, who sees what was named, and it is counted
    at.decide(LEADER, found, "clearance/approval", At.nothing())
        .then()
        .statusCode(200)
        .body("state", equalTo("CLEARED"))
        .body("withoutSponsor", equalTo("ENDED_BEFORE_SPONSORSHIP"));
    at.get(OFFICER, campaign)
        .then()
        .body("progress.clearedWithoutSponsor", equalTo(1))
        .body("progress.sponsored", equalTo(0));
  }

  @Test
  void aLeaderTakesTheEndedCaseInChargeAndThatIsNamed() {
    // Given
    String petition = accepted("worker2");
    String of = Api.path(petition);
    Map<String, Object> charge = Map.of("reason", "防止反复", "visitEveryDays", 10);
    String campaign = underWay(true);
    String found = onlyCase(campaign);
    end(petition);

    // When
    at.decide("leader2", of, "sponsorship", charge).then().statusCode(201);
    at.get("leader2", "/api/petition/work-lists/SPONSORED")
        .then()
        .body("items.id", hasItem(petition));
    assertProblem(
        at.decide(OFFICER, found, "clearance", way("SPONSORED_AFTERWARDS")),
        422,
        "sponsorship-open");
    for (String guarantee :
        List.of("KNOWS_THE_CASE", "TALKS_TO_PEOPLE", "RESOLVES_IT", "ENDS_THE_DISPUTE")) {
      at.decide("leader2", of, "sponsorship/steps", Map.of("kind", guarantee, "evidence", "走访记录"))
          .then()
          .statusCode(201);
    }
    at.decide("leader2", of, "sponsorship/sign-off", Map.of("note", "已息诉")).then().statusCode(201);

    // Then
    assertProblem(
        at.decide(OFFICER, found, "clearance", way("ENDED_BEFORE_SPONSORSHIP")),
        422,
        "without-sponsor-not-so");
    at.decide(OFFICER, found, "clearance", way("SPONSORED_AFTERWARDS")).then().statusCode(200);
    at.decide(LEADER, found, "clearance/approval", At.nothing())
        .then()
        .statusCode(200)
        .body("withoutSponsor", equalTo("SPONSORED_AFTERWARDS"));
    at.get(OFFICER, campaign)
        .then()
        .body("progress.clearedWithoutSponsor", equalTo(0))
        .body("progress.sponsored", equalTo(1));
  }

  @Test
  void whatReportedFirstIsNoWayAroundALeaderWhoTookItInChargeMeanwhile() {
    String petition = accepted("worker3");
    String found = onlyCase(underWay(true));
    end(petition);
    at.decide(OFFICER, found, "clearance", way("ENDED_BEFORE_SPONSORSHIP")).then().statusCode(200);
    at.decide(
            "leader2",
            Api.path(petition),
            "sponsorship",
            Map.of("reason", "防止反复", "visitEveryDays", 10))
        .then()
        .statusCode(201);

    assertProblem(
        at.decide(LEADER, found, "clearance/approval", At.nothing()), 422, "sponsorship-open");
  }

  @Test
  void whereTheRuleAsksForNobodyNothingIsNamedAndNobodyTakesOverWhatIsOnNoList() {
    String petition = accepted("worker4");
    String found = onlyCase(underWay(false));
    end(petition);
    assertProblem(
        at.decide(OFFICER, found, "clearance", way("ENDED_BEFORE_SPONSORSHIP")),
        422,
        "without-sponsor-not-so");
    at.decide(OFFICER, found, "clearance", way(null)).then().statusCode(200);
    at.decide(LEADER, found, "clearance/approval", At.nothing()).then().statusCode(200);

    // And: it is cleared now, so that its end is its end
    assertProblem(
        at.decide(
            "leader2",
            Api.path(petition),
            "sponsorship",
            Map.of("reason", "防止反复", "visitEveryDays", 10)),
        409,
        "illegal-move");
  }

  private static Map<String, Object> way(@Nullable String exception) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("way", "SETTLED");
    body.put("evidence", "和解协议书第二十号");
    if (exception != null) {
      body.put("withoutSponsor", exception);
    }
    return body;
  }

  private String accepted(String worker) {
    String id = at.made(worker, Api.PETITIONS, residual());
    at.decide(OFFICER, Api.path(id), "registration", At.nothing()).then().statusCode(200);
    at.decide(OFFICER, Api.path(id), "acceptance", acceptance()).then().statusCode(201);
    Cases.age(id, "handling", 80);
    return id;
  }

  private String underWay(boolean sponsorRequired) {
    at.post(
            LEADER,
            CAMPAIGNS + "/rules",
            Map.of(
                "validFrom",
                today().toString(),
                "overdueDays",
                5,
                "extended",
                false,
                "sponsorRequired",
                sponsorRequired,
                "source",
                "总工办〔2026〕3号"))
        .then()
        .statusCode(201);
    String campaign =
        CAMPAIGNS
            + "/"
            + at.made(
                OFFICER,
                CAMPAIGNS,
                Map.of(
                    "name", "积案化解",
                    "fromOn", today().toString(),
                    "toOn", today().plusDays(90).toString()));
    at.decide(LEADER, campaign, "start", At.nothing()).then().statusCode(200);
    return campaign;
  }

  private String onlyCase(String campaign) {
    return campaign
        + "/cases/"
        + at.get(OFFICER, campaign + "/cases").then().extract().<String>path("items[0].id");
  }

  private void end(String petition) {
    String paper =
        at.as(OFFICER)
            .header("Idempotency-Key", Api.newKey())
            .contentType("application/pdf")
            .queryParam("name", "签名.pdf")
            .body("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII))
            .post(Api.path(petition) + "/attachments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    at.decide(
            OFFICER,
            Api.path(petition),
            "settlement",
            Map.of("reason", "双方达成和解", "signedPaper", paper))
        .then()
        .statusCode(201);
  }
}

package org.workershome.petition.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.referral;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class UnionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void theUnionsAreListedForWhoeverHasAToken() {
    DirectoryTopic.awaitUnion(
        "CQ.LISTED", 1, DirectoryTopic.union("CQ.LISTED", "CQ", "重庆市江北区总工会", "CQ.LISTED"));

    Response found = as("yubei.worker").queryParam("name", "江北区").get("/api/unions");
    found.then().statusCode(200).body("items.code", hasItem("CQ.LISTED"));
    as("yubei.worker")
        .header("If-None-Match", found.header("ETag"))
        .queryParam("name", "江北区")
        .get("/api/unions")
        .then()
        .statusCode(304);
    as("yubei.worker")
        .get("/api/unions/CQ.LISTED")
        .then()
        .statusCode(200)
        .body("union.name", equalTo("重庆市江北区总工会"))
        .body("periods", hasSize(1));
    as("yubei.worker").get("/api/unions/CQ.NOWHERE").then().statusCode(404);
    anyone().get("/api/unions").then().statusCode(401);
  }

  @Test
  void aPetitionKeepsTheNameOfItsUnionAndItsNumberWhenTheUnionIsRenamedAndMoves() {
    // Given: a petition with all that hangs on it
    String code = "CQ.MOVING.MINE";
    DirectoryTopic.awaitUnion(code, 1, DirectoryTopic.union(code, "CQ.MOVING", "永荣矿务局工会", code));
    String id = submittedIn(code);
    Response before = as("city.petition-officer").get(Api.path(id));
    before.then().statusCode(200).body("unionName", equalTo("永荣矿务局工会"));
    decide("city.petition-officer", id, "registration", Map.of()).then().statusCode(200);
    new At(code)
        .decide("petition-officer", Api.path(id), "statutory-route", allRoutes())
        .then()
        .statusCode(201);
    decide("city.petition-officer", id, "hardship-referral", referral()).then().statusCode(200);

    // When
    DirectoryTopic.awaitUnion(
        code, 2, DirectoryTopic.union(code, "CQ.MOVED", "永荣矿业公司工会", "CQ.MOVED.MINE"));

    // Then
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Superuser.ofTheRunningTest()
                        .number(
                            """
                            select count(*) from (
                              select union_path, id as petition_id from petition
                              union all select union_path, petition_id from petition_timeline
                              union all select union_path, petition_id from petition_notice
                              union all select union_path, petition_id from hardship_referral) x
                            where petition_id = ?::uuid and union_path <> 'CQ.MOVED.MINE'""",
                            id)
                    == 0);
    as("city.petition-officer")
        .get(Api.path(id))
        .then()
        .statusCode(200)
        .body("union", equalTo("CQ.MOVED.MINE"))
        .body("unionName", equalTo("永荣矿务局工会"))
        .body("number", equalTo(before.<String>path("number")));
    assertThat(leaderOf("CQ.MOVED", id).statusCode()).isEqualTo(200);
    assertThat(leaderOf("CQ.MOVING", id).statusCode()).isEqualTo(404);
  }

  @Test
  void whereTheRegisterDoesNotKnowTheUnionThePetitionIsTakenWithoutAName() {
    String id = submittedIn("CQ.UNKNOWN.UNION");

    as("city.petition-officer")
        .get(Api.path(id))
        .then()
        .statusCode(200)
        .body("unionName", nullValue());
  }

  private static Response leaderOf(String union, String id) {
    return anyone()
        .header("Authorization", Tokens.of("energy.leader").union(union).bearer())
        .get(Api.path(id));
  }

  private static String submittedIn(String union) {
    return anyone()
        .header("Authorization", Tokens.of("energy.worker").union(union).bearer())
        .header("Idempotency-Key", newKey())
        .body(petition())
        .post(Api.PETITIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}

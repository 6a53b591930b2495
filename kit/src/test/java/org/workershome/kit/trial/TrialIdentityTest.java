package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class TrialIdentityTest {
  @Test
  void theTokenSaysWhoIsCalling() {
    JsonPath caller = caller(Tokens.of("energy.petition-officer"));

    assertThat(caller.getString("kind")).isEqualTo("STAFF");
    assertThat(caller.getString("union")).isEqualTo("CQ.ENERGY");
    assertThat(caller.getString("subject")).isEqualTo(Tokens.subjectOf("energy.petition-officer"));
    assertThat(caller.getString("personRef"))
        .isEqualTo(Tokens.personRefOf("energy.petition-officer"));
    assertThat(caller.<String>getList("roles")).isEqualTo(List.of("petition-officer"));
  }

  @Test
  void aSecondRequestWithTheSameTokenIsTheSameCaller() {
    TokenBuilder token = Tokens.of("energy.worker");
    String bearer = token.bearer();

    for (int i = 0; i < 3; i++) {
      assertThat(
              given()
                  .header("Authorization", bearer)
                  .get("/api/trials/closed/caller")
                  .jsonPath()
                  .getString("subject"))
          .isEqualTo(Tokens.subjectOf("energy.worker"));
    }
  }

  @Test
  void aVerifiedTokenIsRefusedOnceItHasEnded() {
    String bearer = Tokens.of("energy.worker").expiresIn(Duration.ofSeconds(3)).bearer();
    assertThat(status(bearer)).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(status(bearer)).isEqualTo(401));
  }

  @Test
  void twoAccountsOfOnePersonShareThePersonAndNotTheAccount() {
    JsonPath clerk = caller(Tokens.of("energy.aid-clerk"));
    JsonPath approver = caller(Tokens.of("energy.aid-approver2"));

    assertThat(approver.getString("personRef")).isEqualTo(clerk.getString("personRef"));
    assertThat(approver.getString("subject")).isNotEqualTo(clerk.getString("subject"));
    assertThat(approver.<String>getList("roles")).isEqualTo(List.of("aid-approver"));
  }

  @Test
  void withoutATokenTheCallerIsPublicWhereThatIsAllowed() {
    assertThat(given().get("/api/trials/open/caller").jsonPath().getString("kind"))
        .isEqualTo("PUBLIC");
    assertProblem(given().get("/api/trials/closed/caller"), 401, "unauthenticated");
  }

  @Test
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
    assertProblem(
        given()
            .header("Authorization", Tokens.of("energy.worker").expired().bearer())
            .get("/api/trials/open/caller"),
        401,
        "unauthenticated");
  }

  @Test
  void anotherSchemeIsNoToken() {
    assertProblem(
        given().header("Authorization", "Basic YTpi").get("/api/trials/closed/caller"),
        401,
        "unauthenticated");
  }

  @Test
  void aRoleAskedForInCodeIsForbiddenToOthers() {
    assertThat(
            given()
                .header("Authorization", Tokens.bearer("city.auditor"))
                .get("/api/trials/closed/officers")
                .statusCode())
        .isEqualTo(200);
    assertProblem(
        given()
            .header("Authorization", Tokens.bearer("energy.worker"))
            .get("/api/trials/closed/officers"),
        403,
        "forbidden");
  }

  private static int status(String bearer) {
    return given().header("Authorization", bearer).get("/api/trials/closed/caller").statusCode();
  }

  private static JsonPath caller(TokenBuilder token) {
    return given()
        .header("Authorization", token.bearer())
        .get("/api/trials/closed/caller")
        .jsonPath();
  }
}

package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.anonymous;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.newKey;
import static org.workershome.kit.trial.TrialLists.published;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/** Nobody has to say who he is, and nobody drowns the screeners. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialObjectionLimitTest {
  private static final String HONOUR = "trial-honour";
  private static final int MOST = 60;

  private final MutableClock clock;

  TrialObjectionLimitTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    at("2026-03-05T09:00:00+08:00");
  }

  @Test
  void oneAddressObjectsSoManyTimesAnHourToOneList() {
    // Given as many as are taken
    String id = published(HONOUR);
    for (int i = 0; i < MOST; i++) {
      object(id, "198.51.100.7", newKey()).then().statusCode(201);
    }

    // When
    at("2026-03-05T09:59:00+08:00");
    Response refused = object(id, "198.51.100.7", newKey());

    // Then others, other lists and another hour are as before
    assertProblem(refused, 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(30, 90);
    object(id, "198.51.100.8", newKey()).then().statusCode(201);
    object(published(HONOUR), "198.51.100.7", newKey()).then().statusCode(201);
    at("2026-03-05T10:00:01+08:00");
    object(id, "198.51.100.7", newKey()).then().statusCode(201);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from publicity_objection where publicity_id = ?::uuid", id))
        .isEqualTo(MOST + 2);
  }

  @Test
  void aRepetitionIsAnsweredAgainAndAllOfOneNetAreOneAddress() {
    String id = published(HONOUR);
    String key = newKey();
    for (int i = 0; i < MOST; i++) {
      object(id, "2001:db8:1:2::" + Integer.toHexString(i + 1), i == 0 ? key : newKey())
          .then()
          .statusCode(201);
    }

    assertProblem(object(id, "2001:db8:1:2:ffff::1", newKey()), 429, "too-many-requests");
    object(id, "2001:db8:1:2::1", key).then().statusCode(201);
    object(id, "2001:db8:1:3::1", newKey()).then().statusCode(201);
  }

  private static Response object(String id, String address, String key) {
    return as(null)
        .header("Idempotency-Key", key)
        .header("X-Forwarded-For", address)
        .body(anonymous())
        .post(SHOWN + "/" + id + "/objections");
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}

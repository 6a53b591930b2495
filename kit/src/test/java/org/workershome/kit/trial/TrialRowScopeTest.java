package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.testing.Tokens;

/** All callers share one connection: whatever one leaves behind, the next one sees. */
@QuarkusTest
@TestProfile(TrialRowScopeTest.OneConnection.class)
class TrialRowScopeTest {
  private static final UUID ENERGY = UUID.fromString("018f3e6a-0000-7000-8000-00000000000a");
  private static final UUID YUBEI = UUID.fromString("018f3e6a-0000-7000-8000-00000000000b");

  private final TrialRows rows;

  TrialRowScopeTest(TrialRows rows) {
    this.rows = rows;
  }

  @BeforeEach
  void onePetitionInEachOfTwoUnions() throws Exception {
    SystemScope.run(
        "fixture",
        () -> {
          if (rows.countInTransaction() == 0) {
            rows.insert(ENERGY, "CQ.ENERGY", Tokens.personRefOf("energy.worker"));
            rows.insert(YUBEI, "CQ.YUBEI", Tokens.personRefOf("yubei.worker"));
          }
        });
  }

  @Test
  void withoutScopeAReusedConnectionShowsNoRows() {
    long asSystem = callUnchecked(() -> rows.countInTransaction());
    int backend = rows.backend();

    assertThat(asSystem).isEqualTo(2);
    assertThat(rows.countInTransaction()).isZero();
    assertThat(rows.count()).isZero();
    assertThat(rows.backend()).isEqualTo(backend);
  }

  @Test
  void callersInTurnOverOneConnectionSeeOnlyTheirOwn() {
    int backend = rows.backend();

    for (Map.Entry<String, Integer> expected :
        List.of(
            Map.entry("city.auditor", 2),
            Map.entry("energy.worker", 1),
            Map.entry("energy.worker2", 0),
            Map.entry("city.petition-officer", 2),
            Map.entry("yubei.petition-officer", 1),
            Map.entry("energy.judge", 0),
            Map.entry("beibei.auditor", 0),
            Map.entry("city.auditor", 2))) {
      JsonPath seen = see(expected.getKey());
      assertThat(seen.getInt("bound")).as(expected.getKey()).isEqualTo(expected.getValue());
      assertThat(seen.getInt("unbound")).as("outside of a transaction").isZero();
      assertThat(seen.getInt("backend")).as("one connection").isEqualTo(backend);
    }
  }

  @Test
  void aTokenWithoutUnionSeesNothing() {
    assertThat(seeWith(Tokens.of("city.auditor").without("union").bearer()).getInt("bound"))
        .isZero();
    assertThat(seeWith(Tokens.of("energy.worker").without("person_ref").bearer()).getInt("bound"))
        .isZero();
  }

  @Test
  void aJobSeesAllAndNothingOnceItHasEnded() throws Exception {
    assertThat(SystemScope.call("sweep", rows::countInTransaction)).isEqualTo(2);
    assertThat(rows.countInTransaction()).isZero();
  }

  @Test
  void anErrorOfTheDatabaseDoesNotQuoteTheRow() {
    UUID id = ENERGY;

    assertThatThrownBy(
            () -> SystemScope.run("test", () -> rows.insert(id, "CQ.ENERGY", "secret-ref")))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("trial_case_pkey")
        .hasMessageNotContaining(id.toString());
  }

  private static JsonPath see(String account) {
    return seeWith(Tokens.bearer(account));
  }

  private static JsonPath seeWith(String bearer) {
    return given().header("Authorization", bearer).get("/api/trials/closed/rows").jsonPath();
  }

  private static long callUnchecked(java.util.concurrent.Callable<Long> work) {
    try {
      return SystemScope.call("test", work);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pool of one. */
  public static final class OneConnection implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.max-size", "1", "quarkus.datasource.jdbc.min-size", "1");
    }
  }
}

package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.testing.Hold;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.trial.TrialJobs.Mishap;

@QuarkusTest
class TrialJobsTest {
  private static final String OFFICER = "energy.petition-officer";

  private final TrialJobs handler;
  private final Jobs jobs;

  TrialJobsTest(TrialJobs handler, Jobs jobs) {
    this.handler = handler;
    this.jobs = jobs;
  }

  @Test
  void aJobRunsToItsEndWithItsStartersRightsAndTellsHowFarItIs() {
    String id = start(1_000);

    JsonPath ended = awaitState(id, "DONE");

    assertThat(ended.getLong("done")).isEqualTo(1_000);
    assertThat(ended.getLong("total")).isEqualTo(1_000);
    assertThat(handler.creator.subject()).isEqualTo(Tokens.subjectOf(OFFICER));
    assertThat(handler.creator.has(Role.PETITION_OFFICER)).isTrue();
    assertThat(String.valueOf(handler.creator.union())).isEqualTo("CQ.ENERGY");
    assertThat(handler.creator.name()).isEmpty();
  }

  @Test
  void whatStumblesGoesOnFromItsCheckpoint() {
    handler.mishaps.put(40L, Mishap.STUMBLE);

    JsonPath ended = awaitState(start(60), "DONE");

    assertThat(ended.getLong("done")).isEqualTo(60);
    assertThat(handler.mishaps).isEmpty();
  }

  @Test
  void whatCannotSucceedSaysWhyAndIsNotTriedAgain() {
    handler.mishaps.put(70L, Mishap.GIVE_UP);

    JsonPath ended = awaitState(start(80), "FAILED");

    assertThat(ended.getString("message")).isEqualTo("文件为空 / The file is empty");
    assertThat(ended.getLong("done")).isEqualTo(69);
  }

  @Test
  void theWordsOfAFaultAreNotShown() {
    handler.mishaps.put(90L, Mishap.STUMBLE);
    Hold hold = handler.newHold(95);
    String id = start(95);
    hold.awaitReached();

    String message = get(OFFICER, id, 200).getString("message");
    hold.release();

    assertThat(message).contains("IllegalStateException").doesNotContain("secret inner words");
    awaitState(id, "DONE");
  }

  @Test
  void aJobThatIsCancelledStopsAtItsNextCheckpoint() {
    Hold hold = handler.newHold(100);
    String id = start(110);
    hold.awaitReached();

    assertThat(post(OFFICER, id + "/cancellation", 200).getString("state")).isEqualTo("RUNNING");
    hold.release();

    assertThat(awaitState(id, "CANCELLED").getLong("done")).isEqualTo(99);
    post(OFFICER, id + "/cancellation", 409);
  }

  @Test
  void nobodySeesTheJobOfAnotherButTheAdministratorOfTheRootUnion() {
    String id = start(5);
    awaitState(id, "DONE");

    get("energy.petition-officer2", id, 404);
    get("energy.system-admin", id, 404);
    get("city.system-admin", id, 200);
    assertThat(get(OFFICER, "", 200).getList("id")).contains(id);
    assertThat(get("energy.petition-officer2", "", 200).getList("id")).doesNotContain(id);
    assertThat(get("energy.system-admin", "", 200).getList("id")).doesNotContain(id);
  }

  @Test
  void aJobOutsideOfATransactionIsAMistake() {
    assertThatThrownBy(() -> jobs.start("trial-count", "1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoeverLostItsLeaseWritesNothingAndTheOtherGoesOn() {
    // Given a job in hand whose lease another replica thinks is over
    Superuser database = Superuser.ofTheRunningTest();
    String id = start(0);
    awaitState(id, "DONE");
    database.change(
        "update job set state = 'RUNNING', parameters = '9', checkpoint = '4', done = 4,"
            + " epoch = epoch + 1, lease_until = now() - interval '1 second' where id = ?::uuid",
        id);

    // Then it is taken from there, under the next epoch
    assertThat(awaitState(id, "DONE").getLong("done")).isEqualTo(9);
    assertThat(database.number("select epoch from job where id = ?::uuid", id)).isEqualTo(3);
  }

  private static String start(long to) {
    return post(OFFICER, "counting/" + to, 200).getString("id");
  }

  private static JsonPath awaitState(String id, String state) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(OFFICER, id, 200), job -> state.equals(job.getString("state")));
  }

  private static JsonPath get(String account, String path, int status) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .get("/api/trial/jobs/" + path)
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  private static JsonPath post(String account, String path, int status) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .contentType("application/json")
        .post("/api/trial/jobs/" + path)
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }
}

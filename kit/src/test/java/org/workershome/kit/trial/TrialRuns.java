package org.workershome.kit.trial;

import static org.awaitility.Awaitility.await;
import static org.workershome.kit.trial.TrialCalls.decide;
import static org.workershome.kit.trial.TrialCalls.get;
import static org.workershome.kit.trial.TrialCalls.post;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Erasures of trial files from dry run to end. */
final class TrialRuns {
  private static final String RETENTION = TrialRetentionResource.ADDRESS;
  private static final String ADMIN = Tokens.bearer("city.security-admin");
  private static final String SECOND = Tokens.bearer("city.security-admin2");
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private TrialRuns() {}

  /** Nothing else is due, and what is closed for 24 months will be deleted. */
  static void onlyWhatComes() {
    DATABASE.change("delete from trial_file where closed_on is not null");
    DATABASE.change("delete from retention_run_line");
    DATABASE.change("delete from retention_policy where record_type = 'trial-file'");
    post(
            ADMIN,
            RETENTION + "/policies",
            Map.of(
                "recordType",
                "trial-file",
                "effectiveFrom",
                LocalDate.now(Clocks.ZONE).toString(),
                "activeMonths",
                12,
                "retainMonths",
                24,
                "action",
                "DELETE",
                "basis",
                "试行办法"))
        .then()
        .statusCode(201);
  }

  /**
   * @return the job, once it is done
   */
  static String run() {
    String token =
        post(ADMIN, RETENTION + "/runs", Map.of("recordTypes", List.of("trial-file")))
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    String run = RETENTION + "/runs/" + token;
    decide(SECOND, run, "approval", Map.of("token", token)).then().statusCode(200);
    decide(ADMIN, run, "start", Map.of("token", token)).then().statusCode(200);
    JsonPath started = get(ADMIN, run).jsonPath();
    String job = started.getString("job");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> DATABASE.texts("select state from job where id = ?::uuid", job),
            List.of("DONE")::equals);
    return job;
  }
}

package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.effective;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.today;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** The parties may let an agreement be reviewed and confirmed, and need not. */
@ServiceTest
class LapsedWindowTest {
  private static final List<String> WINDOWS =
      List.of("mediation-arbitration-review", "mediation-judicial-confirmation");

  @Test
  void aWindowThatThePartiesLetPassLapsesAndNobodyIsTold() {
    // Given
    String id = effective();

    // When
    WINDOWS.forEach(kind -> age(id, kind, 60));

    // Then
    for (String kind : WINDOWS) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  as(OFFICER)
                      .get(MEDIATIONS + "/" + id + "/timers")
                      .path("items.find { it.kind == '" + kind + "' }.state"),
              "CANCELLED"::equals);
      as(OFFICER)
          .get(MEDIATIONS + "/" + id + "/timers")
          .then()
          .body("items.find { it.kind == '" + kind + "' }.endReason", equalTo("期限届满"))
          .body("items.find { it.kind == '" + kind + "' }.late", equalTo(false));
    }
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from timer_escalation e join timer t on t.id = e.timer_id"
                        + " where t.record_id = ?::uuid and t.kind <> 'mediation-period'",
                    id))
        .isZero();
  }

  @Test
  void whatWasAskedForInTimeIsEnteredAfterTheWindowLapsed() {
    // Given: asked for on the first day, and entered when the clock had run out
    String id = effective();
    WINDOWS.forEach(kind -> age(id, kind, 60));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                as(OFFICER)
                    .get(MEDIATIONS + "/" + id + "/timers")
                    .path("items.find { it.kind == '" + WINDOWS.getLast() + "' }.state"),
            "CANCELLED"::equals);

    // When, then
    move(
            OFFICER,
            id,
            "judicial-confirmation",
            Map.of("jointly", true, "appliedOn", today().toString(), "to", "渝中区人民法院"))
        .then()
        .statusCode(200)
        .body("agreement.judicialConfirmation.appliedOn", equalTo(today().toString()));
  }
}

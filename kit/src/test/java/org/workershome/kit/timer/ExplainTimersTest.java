package org.workershome.kit.timer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.person;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Tokens;

/** "Why is this due on that day?", asked over HTTP. */
@QuarkusTest
class ExplainTimersTest {
  private final TimerBench bench;

  ExplainTimersTest(TimerBench bench) {
    this.bench = bench;
  }

  @Test
  void everyStepToADueDateIsToldInWords() {
    // Given a term that was paused, extended, and ends within the National Day holiday
    TimerSubject of = newCase();
    Timers then = bench.timers(MutableClock.at("2026-07-20T09:00:00+08:00"));
    UUID id = asOfficer(() -> then.start(start(of, "inquiry", "2026-07-01"))).id();
    asOfficer(() -> then.pause(id, LocalDate.of(2026, 7, 6), "委托鉴定"));
    asOfficer(() -> then.resume(id, LocalDate.of(2026, 7, 20)));
    asOfficer(
        () ->
            then.extend(
                id,
                new TimerExtension(
                    new Span(10, TermUnit.WORKING_DAYS),
                    person("energy.leader"),
                    "延期告知书1号",
                    "案情复杂")));

    // When
    JsonPath told = timersOf("energy.worker", of, 200);

    // Then
    assertThat(told.getList("items[0].steps.kind"))
        .containsExactly("STARTED", "PAUSED", "COUNTED", "EXTENDED", "COUNTED");
    assertThat(String.join("；", told.<String>getList("items[0].steps.textZh")))
        .contains("当日不计入", "中止：委托鉴定，2026-07-20恢复", "计20个工作日（调查办法）", "经批准延长10个工作日");
    assertThat(told.getString("items[0].steps[-1].date"))
        .isEqualTo(told.getString("items[0].dueOn"));
    assertThat(told.getString("items[0].termZh")).isEqualTo("20个工作日");
    assertThat(told.getString("items[0].pauses[0].reason")).isEqualTo("委托鉴定");
    assertThat(told.getString("items[0].extension.noticeReference")).isEqualTo("延期告知书1号");
    assertThat(told.getString("items[0].extension.legalBasis")).isEqualTo("调查办法之延长");
    assertThat(told.<String>getList("items[0].changes.kindZh")).containsExactly("中止", "恢复", "延长");
    assertThat(told.prettify())
        .as("no account and no person")
        .doesNotContain(Tokens.subjectOf("energy.leader"), Tokens.personRefOf("energy.leader"));
  }

  @Test
  void onlyTheRolesOfTheServiceAskAndOnlyForWhatTheySee() {
    TimerSubject of = newCase();
    Timers then = bench.timers(MutableClock.at("2026-07-20T09:00:00+08:00"));
    asOfficer(() -> then.start(start(of, "reply", "2026-07-01")));

    assertThat(timersOf("energy.petition-officer", of, 200).getList("items")).hasSize(1);
    assertThat(timersOf("yubei.petition-officer", of, 200).getList("items")).isEmpty();
    assertThat(timersOf("energy.worker2", of, 200).getList("items")).isEmpty();
    timersOf("energy.judge", of, 403);
  }

  private static JsonPath timersOf(String account, TimerSubject of, int status) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .get("/api/trial/cases/" + of.recordId() + "/timers")
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }
}

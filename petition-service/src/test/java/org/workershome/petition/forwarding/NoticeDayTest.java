package org.workershome.petition.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Everybody reads the day of the union that owes the notice now. */
@ServiceTest
class NoticeDayTest {
  private static final String CITY_WORKER = "city.worker";

  @BeforeEach
  void register() {
    Cases.theRegisterIsLoaded();
  }

  @Test
  void theDayIsTheReceiversWhileItHasThePetitionAndTheSendersWhenItIsBack() {
    // Given: ten of the sender's days are gone
    String id = submitted(CITY_WORKER, residual());
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    received(id, 10);
    dayIs(id, today().plusDays(5));

    // When, then
    decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.ENERGY", "requirement", "属你单位"))
        .then()
        .statusCode(201);
    dayIs(id, today().plusDays(15));
    assertThat(owing(id)).isEqualTo("CQ.ENERGY");

    // And back
    decide(CITY_OFFICER, id, "recall", Map.of("text", "转送有误")).then().statusCode(201);
    dayIs(id, today().plusDays(5));
    assertThat(owing(id)).isEqualTo("CQ");
  }

  @Test
  void whomTheCommonSuperiorFindsCompetentHasFifteenDaysOfItsOwn() {
    // Given
    String id = registeredResidual();
    received(id, 10);
    decide(
            OFFICER,
            id,
            "jurisdiction-dispute",
            Map.of("with", "CQ.YUBEI", "position", "用人单位注册在渝北。"))
        .then()
        .statusCode(201);

    // When
    decide(
            CITY_OFFICER,
            id,
            "jurisdiction-dispute/decision",
            Map.of("competent", "CQ.YUBEI", "reason", "由用工单位所在地工会处理。"))
        .then()
        .statusCode(201);

    // Then
    dayIs(id, today().plusDays(15));
    assertThat(owing(id)).isEqualTo("CQ.YUBEI");
    as(CITY_OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'objection' }.size()", equalTo(0));
  }

  private static void received(String id, int daysAgo) {
    age(id, "notice", daysAgo);
    Superuser.ofTheRunningTest()
        .change(
            "update petition set received_on = received_on - ?, notice_due_on = notice_due_on - ?"
                + " where id = ?::uuid",
            daysAgo,
            daysAgo,
            id);
  }

  private static void dayIs(String id, LocalDate day) {
    as(CITY_OFFICER).get(path(id)).then().body("noticeDueOn", equalTo(day.toString()));
    as(CITY_OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'notice' && it.state == 'OPEN' }.dueOn",
            equalTo(day.toString()));
  }

  /** The union that the term runs against. */
  private static String owing(String id) {
    return Superuser.ofTheRunningTest()
        .texts(
            "select union_path::text from timer where record_id = ?::uuid and kind = 'notice'"
                + " and ended_at is null",
            id)
        .getFirst();
  }
}

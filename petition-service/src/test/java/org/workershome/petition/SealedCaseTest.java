package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.referral;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.registeredResidual;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** What is kept of an accusation, beside who reads it. */
@ServiceTest
class SealedCaseTest {

  @Test
  void noEventTellsOfItsTimersAndOnlyWhoSeesItIsTold() {
    // Given: those of CQ.ENERGY see it, and those of CQ do not
    as("energy.leader").put("/api/petition/supervision").then().statusCode(200);
    as("city.leader").put("/api/petition/supervision").then().statusCode(200);
    String sealed = accused("CQ.ENERGY.MINE3");
    as("city.petition-officer").get(path(sealed)).then().statusCode(404);
    as(OFFICER).get(path(sealed)).then().statusCode(200);
    String open = registeredResidual();

    // When both are late
    age(sealed, "notice", 20);
    String silent = timerOf(sealed);
    await().atMost(Duration.ofSeconds(30)).until(() -> told(silent).size() == 2);
    age(open, "notice", 20);

    // Then
    assertThat(Topics.keysBehind("workershome.petition", timerOf(open)))
        .contains(timerOf(open))
        .doesNotContain(silent, sealed);
    assertThat(told(silent))
        .containsExactly("AT_RISK 1 " + Tokens.personRefOf("energy.leader"), "BREACHED - -");
  }

  @Test
  void anAccusationEndsByNamingTheCompetentOrganAndIsNeverReviewed() {
    String id = accused("CQ.ENERGY");
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);

    decide(CITY_OFFICER, id, "acceptance", acceptance())
        .then()
        .statusCode(422)
        .body("type", endsWith(":accusation-by-discipline"))
        .body("article", equalTo("信访工作条例 第三十条"));
    decide(
            CITY_OFFICER,
            id,
            "informed-elsewhere",
            Map.of("organ", "市纪委监委驻市总工会纪检监察组", "explanation", "依规依纪依法办理。"))
        .then()
        .statusCode(201);
    decide(CITY_OFFICER, id, "closing", Map.of("reason", "已由纪检监察组反馈"))
        .then()
        .statusCode(201)
        .body("state", equalTo("CLOSED"));
  }

  @Test
  void anAccusationIsNoRepeatOfWhatIsOpenAndIsNotPassedOnToAid() {
    String sealed = accused("CQ.ENERGY.MINE3");
    decide(OFFICER, sealed, "registration", Map.of()).then().statusCode(200);
    String open = registeredResidual();

    as(OFFICER).get(path(open) + "/repeats").then().body("candidates.id", not(hasItem(sealed)));
    decide(OFFICER, open, "repeats", Map.of("earlier", sealed, "reason", "x"))
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_A_CANDIDATE"));
    decide(
            OFFICER,
            open,
            "non-acceptance",
            Map.of("reason", "IN_HAND", "same", sealed, "explanation", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-same-matter"));
    decide(OFFICER, sealed, "hardship-referral", referral())
        .then()
        .statusCode(422)
        .body("type", endsWith(":nobody-to-refer"));
  }

  @Test
  void anAccusationByLetterGoesUpSealedAndItsClerkDoesNotReadItAgain() {
    Map<String, Object> letter =
        Map.of(
            "channel", "LETTER",
            "accusedPersons", List.of(Map.of("name", "李某")),
            "title", "反映工会主席",
            "text", "匿名反映挪用经费。",
            "employerName", "重庆某矿业有限公司");

    String id =
        post(OFFICER, "/api/petitions/counter/accusations", letter)
            .then()
            .statusCode(201)
            .body("state", equalTo("RECEIVED"))
            .extract()
            .path("id");

    for (String path : List.of("", "/timeline", "/timers", "/ownership", "/letters")) {
      as(OFFICER).get(path(id) + path).then().statusCode(404);
    }
    as("energy.leader").get(path(id)).then().statusCode(404);
    as(CITY_OFFICER)
        .get(path(id))
        .then()
        .statusCode(200)
        .body("category", equalTo("ACCUSATION"))
        .body("channel", equalTo("LETTER"))
        .body("text", startsWith("被检举控告人：李某"));
    // Nobody waits for a notice.
    as(CITY_OFFICER).get(path(id) + "/timers").then().body("items", hasSize(0));
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    post("city.petition-officer", "/api/petitions/counter/accusations", letter)
        .then()
        .statusCode(422)
        .body("type", endsWith(":nobody-above"));
    post(WORKER, "/api/petitions/counter/accusations", letter).then().statusCode(403);
  }

  @Test
  void whatWasFiledAsSomethingElseIsSealedAndGoesUp() {
    String id = registeredResidual();

    decide(OFFICER, id, "sealing", Map.of("reason", "内容为检举控告"))
        .then()
        .statusCode(200)
        .body("union", equalTo("CQ"));

    as(OFFICER).get(path(id)).then().statusCode(404);
    as("energy.leader").get(path(id) + "/timeline").then().statusCode(404);
    as(OFFICER).get("/api/petitions?limit=100").then().body("items.id", not(hasItem(id)));
    as(CITY_OFFICER).get(path(id)).then().statusCode(200).body("category", equalTo("ACCUSATION"));
    as(WORKER).get(path(id)).then().statusCode(200);
    decide(CITY_OFFICER, id, "sealing", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":not-to-be-sealed"));
    decide(
            CITY_OFFICER,
            id,
            "informed-elsewhere",
            Map.of("organ", "纪检监察组", "explanation", "依规依纪依法办理。"))
        .then()
        .statusCode(201);
  }

  @Test
  void whoIsAccusedIsKeptOutWhereverHeWorks() {
    String id = accused("CQ.ENERGY");
    as(CITY_OFFICER).get(path(id)).then().statusCode(200);

    database()
        .change(
            "insert into case_access (id, petition_id, person_ref, exact, reason, granted_at)"
                + " values (gen_random_uuid(), ?::uuid, ?, true, 'ACCUSED', now())",
            id,
            Tokens.personRefOf(CITY_OFFICER));

    as(CITY_OFFICER).get(path(id)).then().statusCode(404);
    as(CITY_OFFICER).get(path(id) + "/timeline").then().statusCode(404);
    as("city.leader").get(path(id)).then().statusCode(200);
  }

  @Test
  void theAccusedAreNamedAndKeptByReference() {
    String id =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of(
                    "accusedPersons",
                        List.of(Map.of("name", "王某", "citizenId", "11010519491231002X")),
                    "title", "工会经费被挪用",
                    "text", "分管人员将经费用于个人。",
                    "employerName", "重庆某矿业有限公司"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(
            database()
                .number(
                    "select count(*) from case_access where petition_id = ?::uuid"
                        + " and reason = 'ACCUSED' and person_ref not like '%1101%'",
                    id))
        .isOne();
    as(CITY_OFFICER).get(path(id)).then().body("text", startsWith("被检举控告人：王某"));
  }

  private static String accused(String union) {
    return post(
            WORKER,
            "/api/petitions/accusations",
            Map.of(
                "accusedUnion", union,
                "title", "工会经费被挪用",
                "text", "分管人员将经费用于个人。",
                "employerName", "重庆某矿业有限公司"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String timerOf(String petition) {
    return database()
        .texts("select id from timer where record_id = ?::uuid and kind = 'notice'", petition)
        .getFirst();
  }

  private static List<String> told(String timer) {
    return database()
        .texts(
            "select cause || ' ' || coalesce(level::text, '-') || ' ' || coalesce(to_ref, '-')"
                + " from timer_escalation where timer_id = ?::uuid order by at, cause",
            timer);
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}

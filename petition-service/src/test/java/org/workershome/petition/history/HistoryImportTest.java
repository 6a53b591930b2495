package org.workershome.petition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.ImportedFiles.citizenId;
import static org.workershome.petition.support.ImportedFiles.reasons;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ImportedFiles;
import org.workershome.petition.support.ServiceTest;

/** Closed petitions of years before this service, from the files of their union. */
@ServiceTest
class HistoryImportTest {
  private static final String ADDRESS = "/api/petitions/history-imports";
  private static final String OFFICER = "yubei.petition-officer";
  private static final String HEADER =
      "原编号,信访编号,工会编码,渠道,类别,事项,标题,内容,用人单位,诉求金额,人数,姓名,身份证号,电话,收到日期,受理日期,处理意见,办结日期,办结方式,承办人,办结说明\n";

  private final ImportedFiles files = new ImportedFiles(OFFICER, ADDRESS);
  private final Superuser database = Superuser.ofTheRunningTest();
  private final PersonRefs people;

  HistoryImportTest(PersonRefs people) {
    this.people = people;
  }

  @Test
  void aClosedPetitionComesInAsItWasAndNothingIsStartedOrTold() {
    String petitioner = citizenId(700_001);
    String csv =
        HEADER
            + line("旧2009-1", "", "2009-06-10", "2009-07-20", petitioner)
                .replace("反映加班费", "反映夜班津贴");

    // When: checked only
    JsonPath checked = files.checked(csv);
    assertThat(checked.getMap("checked")).containsEntry("created", 1).containsEntry("refused", 0);
    assertThat(count("旧2009-1")).isZero();
    files.run(checked).then().statusCode(202);
    files.ended(checked.getString("id"));

    // Then
    String id = id("旧2009-1");
    as(OFFICER)
        .get(path(id))
        .then()
        .statusCode(200)
        .body("number", startsWith("XF-CQ.YUBEI-2009-"))
        .body("formerNumber", equalTo("旧2009-1"))
        .body("state", equalTo("CLOSED"))
        .body("receivedAt", equalTo("2009-06-09T16:00:00Z"))
        .body("contactPhone", equalTo("139****4321"))
        .body("text", equalTo("加班费未足额支付。"));
    anyone()
        .header(
            "Authorization",
            Tokens.of("yubei.worker7").personRef(people.ofCitizenId(petitioner)).bearer())
        .get(path(id) + "/timeline")
        .then()
        .statusCode(200)
        .body("items.kind", contains("RECEIVED", "CLOSED"));
    as(OFFICER).get(path(id) + "/timers").then().body("items.kind", equalTo(List.of()));
    assertThat(database.number("select count(*) from timer where record_id = ?::uuid", id))
        .isZero();
    assertThat(database.number("select count(*) from outbox where aggregate_id = ?", id)).isZero();
    assertThat(database.texts("select end_reason from petition where id = ?::uuid", id).getFirst())
        .as("the law of that day")
        .contains("《信访条例》第三十三条");
    as(OFFICER)
        .queryParams(Map.of("union", "CQ.YUBEI", "from", "2009-06-10", "to", "2009-06-10"))
        .get("/api/petition/figures")
        .then()
        .statusCode(200)
        .body("figures.find { it.figure == 'petitions_received' }.value", equalTo("1"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                as(OFFICER)
                    .body(Map.of("query", "夜班津贴"))
                    .post("/api/petitions/search")
                    .then()
                    .statusCode(200)
                    .body("items.petition.id", hasItem(id)));
  }

  @Test
  void aNumberThatWasBroughtIsKeptAndNeverGivenAgain() {
    files.done(
        HEADER
            + line("KEPT-1", "XF-CQ.YUBEI-1998-000007", "1998-03-05", "1998-04-20", citizenId(1))
            + line("KEPT-2", "", "1998-03-06", "1998-04-20", citizenId(2))
            + line("KEPT-3", "", "1998-03-07", "1998-04-20", ""));

    assertThat(
            database.texts(
                "select number from petition where origin_code like 'KEPT-%' order by origin_code"))
        .containsExactly(
            "XF-CQ.YUBEI-1998-000007", "XF-CQ.YUBEI-1998-000008", "XF-CQ.YUBEI-1998-000009");
    as(OFFICER)
        .get(path(id("KEPT-3")))
        .then()
        .statusCode(200)
        .body("contactPhone", equalTo("139****4321"));
  }

  @Test
  void oneBadLineIsToldEveryReasonAndTheOthersEnter() {
    String mistyped = citizenId(4).substring(0, 17) + (citizenId(4).endsWith("1") ? '2' : '1');
    JsonPath done =
        files.done(
            HEADER
                + line("BAD-1", "", "2011-03-05", "2011-04-20", citizenId(4))
                + "BAD-2,2011年7号,CQ.ENERGY,口信,检举控告,其他,题,内容,单位,-1,3,张三,"
                + mistyped
                + ",12345,2011-03-05,,支持,2099-01-01,,,\n"
                + "BAD 13900004321,,,来访,申诉求决,其他,题,内容,单位,,2,张三,,,2011-03-05,,,2011-03-01,,,\n");

    assertThat(done.getMap("imported")).containsEntry("created", 1).containsEntry("refused", 2);
    assertThat(reasons(done, 0))
        .containsExactlyInAnyOrder(
            "union OUT_OF_REACH",
            "endedOn IN_THE_FUTURE",
            "acceptedOn MISSING",
            "number MALFORMED",
            "channel UNKNOWN_WORD",
            "category UNKNOWN_WORD",
            "amountClaimed POSITIVE",
            "phone MALFORMED",
            "citizenId CHECK_DIGIT");
    assertThat(reasons(done, 1))
        .containsExactlyInAnyOrder("code PERSONAL", "endedOn BEFORE_RECEIPT", "headcount NO_GROUP");
    assertThat(done.prettify()).doesNotContain(mistyped);
  }

  @Test
  void theSameFileAgainChangesNothingAndOtherContentIsRefused() {
    String csv = HEADER + line("AGAIN-1", "", "2003-03-05", "2003-04-20", citizenId(6));
    files.done(csv);

    JsonPath again =
        files.done(
            csv
                + line("AGAIN-1", "", "2003-03-05", "2003-04-21", citizenId(6))
                + line("AGAIN-2", "", "2003-03-05", "2003-04-21", ""));

    assertThat(again.getMap("imported"))
        .containsEntry("created", 1)
        .containsEntry("unchanged", 1)
        .containsEntry("refused", 1);
    assertThat(reasons(again, 0)).containsExactly("code DIFFERS");
    assertThat(count("AGAIN-%")).isEqualTo(2);
  }

  @Test
  void manyLinesComeInByStretchesEachWithItsNumber() {
    int lines = 6_000; // more than one stretch
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < lines; i++) {
      csv.append(line("MANY-" + i, "", "1996-03-05", "1996-04-20", citizenId(i)));
    }

    JsonPath done = files.done(csv.toString());

    assertThat(done.getMap("imported")).containsEntry("created", lines);
    assertThat(
            database.number(
                "select count(distinct number) from petition where number like"
                    + " 'XF-CQ.YUBEI-1996-%'"))
        .isEqualTo(lines);
    assertThat(
            database.number(
                "select next_free from number_block where union_path = 'CQ.YUBEI' and year = 1996"))
        .isEqualTo(lines + 1L);
  }

  @Test
  void onlyAnOfficerBringsInAndAnotherUnionSeesNothing() {
    JsonPath done =
        files.done(HEADER + line("OURS-1", "", "2010-03-05", "2010-04-20", citizenId(8)));
    var energy = new ImportedFiles("energy.petition-officer", ADDRESS);

    energy.get("/" + done.getString("id")).then().statusCode(404);
    as("energy.petition-officer").get(path(id("OURS-1"))).then().statusCode(404);
    new ImportedFiles("yubei.worker", ADDRESS).upload(HEADER).statusCode(403);
    new ImportedFiles("yubei.auditor", ADDRESS).upload(HEADER).statusCode(403);
    assertThat(id("OURS-1")).isNotBlank();
    as("city.auditor")
        .get(path(id("OURS-1")))
        .then()
        .statusCode(200)
        .body("firstHandler", equalTo("王五"))
        .body("hardshipReferredAt", nullValue())
        .body("number", containsString("2010"));
  }

  private static String line(
      String code, String number, String received, String ended, String citizenId) {
    return String.join(
            ",",
            code,
            number,
            "",
            "来访",
            "申诉求决",
            "工作时间、休息休假",
            "反映加班费",
            "加班费未足额支付。",
            "重庆某机械厂",
            "1200",
            "",
            "张三",
            citizenId,
            "13900004321",
            received,
            received,
            "支持",
            ended,
            "办结",
            "王五",
            "")
        + "\n";
  }

  private String id(String code) {
    return database.texts("select id from petition where origin_code = ?", code).getFirst();
  }

  private long count(String codes) {
    return database.number("select count(*) from petition where origin_code like ?", codes);
  }
}

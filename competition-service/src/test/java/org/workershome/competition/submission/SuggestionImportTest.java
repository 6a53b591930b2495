package org.workershome.competition.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.competition.support.Api.REVIEWER;
import static org.workershome.competition.support.Api.decide;
import static org.workershome.competition.support.Api.review;
import static org.workershome.competition.support.Api.suggestionPath;
import static org.workershome.competition.support.Files.CSV;
import static org.workershome.competition.support.Files.HEADER;
import static org.workershome.competition.support.Files.citizenId;
import static org.workershome.competition.support.Files.line;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.Files;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Suggestions of years before this service, from the files of their union. */
@ServiceTest
class SuggestionImportTest {
  private final Files files = new Files("yubei.organiser");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final PersonRefs people;

  SuggestionImportTest(PersonRefs people) {
    this.people = people;
  }

  @Test
  void aLineBecomesWhatItsWorkerWouldHaveHandedInAndKeepsItsDay() {
    // Given
    String proposer = citizenId(900_001);
    String csv = HEADER + line("SAME-1", "改造通风机叶片", "2011-03-05", proposer);

    // When
    JsonPath checked = files.checked(csv);

    // Then
    assertThat(checked.getMap("checked")).containsEntry("created", 1).containsEntry("refused", 0);
    assertThat(count("SAME-1")).isZero();

    // When
    files.run(checked).then().statusCode(202);
    files.ended(checked.getString("id"));

    // Then its proposer sees it, dated as it was, in the shape of any other
    var himself = Tokens.of("yubei.worker7").personRef(people.ofCitizenId(proposer));
    String id = id("SAME-1");
    Map<String, Object> brought = Api.with(himself).get(suggestionPath(id)).jsonPath().getMap("");
    assertThat(brought)
        .containsEntry("submittedAt", "2011-03-04T16:00:00Z")
        .containsEntry("state", "SUBMITTED")
        .containsEntry("union", "CQ.YUBEI");
    assertThat((String) brought.get("number")).matches("HJ-CQ\\.YUBEI-2011-\\d{6}");
    assertThat(Api.with(himself).get(Api.SUGGESTIONS).jsonPath().getList("items.id"))
        .containsExactly(id);
    Map<String, Object> body = Api.suggestion();
    body.put("text", "调整叶片角度，每年节电。");
    String single = Api.post(Api.WORKER, Api.SUGGESTIONS, body).path("id");
    assertThat(shape(id)).isEqualTo(shape(single));
    assertThat(Api.as(REVIEWER).get(suggestionPath(single)).jsonPath().getMap("").keySet())
        .isEqualTo(brought.keySet());
  }

  @Test
  void gb18030AndWorkbooksAreReadAsWell() throws IOException {
    String csv = HEADER + line("GB-1", "改造通風機葉片𠮷", "2012年4月1日", citizenId(2));
    List<?> cells =
        List.of("GB-2", "表格里的建议", "内容", "安全生产和劳动保护", 1.5, LocalDate.of(2012, 4, 1), citizenId(3));

    files.done(csv.getBytes(Charset.forName("GB18030")), CSV);
    files.done(Files.workbook(cells), FileFormat.SHEET);

    assertThat(
            database.texts(
                "select concat_ws('|', title, category, expected_yearly_benefit,"
                    + " created_at at time zone 'Asia/Shanghai') from suggestion"
                    + " where origin_code like 'GB-%' order by origin_code"))
        .containsExactly(
            "改造通風機葉片𠮷|ENERGY_SAVING|120000.00|2012-04-01 00:00:00",
            "表格里的建议|SAFETY|1.50|2012-04-01 00:00:00");
  }

  @Test
  void oneBadLineIsToldEveryReasonWithItsColumnAndTheOthersEnter() {
    String wrong = citizenId(4).substring(0, 17) + (citizenId(4).endsWith("1") ? '2' : '1');

    JsonPath done =
        files.done(
            HEADER
                + line("BAD-1", "好建议", "2011-03-05", citizenId(4))
                + "BAD-2,,内容,其他,12.345,2011-02-30,\n"
                + ("张13812345678,题,内容,其他,1,2099-01-01," + wrong + "\n")
                + ("BAD-4,题,内容,SAFETY,-1,1949-01-01," + citizenId(4) + "\n")
                + line("BAD-5", "也是好建议", "2011-03-06", citizenId(4)));

    assertThat(done.getMap("imported")).containsEntry("created", 2).containsEntry("refused", 3);
    assertThat(done.getList("refusedLines.line")).containsExactly(2, 3, 4);
    assertThat(reasons(done, 0))
        .containsExactly(
            "title MISSING",
            "expectedYearlyBenefit TOO_MANY_DECIMALS",
            "submittedOn NO_SUCH_DAY",
            "proposerCitizenId MISSING");
    assertThat(reasons(done, 1))
        .containsExactly(
            "category UNKNOWN_CATEGORY",
            "code PERSONAL",
            "submittedOn IN_THE_FUTURE",
            "proposerCitizenId CHECK_DIGIT");
    assertThat(reasons(done, 2))
        .containsExactly(
            "expectedYearlyBenefit NEGATIVE", "submittedOn TOO_EARLY", "submittedOn BEFORE_BIRTH");
    assertThat(count("BAD-%")).isEqualTo(2);
    assertThat(files.get("/" + done.getString("id") + "/result").asString())
        .contains("未导入 / refused", "编号：编号不得含有身份证号或手机号", "已导入 / created");
  }

  @Test
  void whatAWorkerCouldNotHandInIsNotBroughtInEither() {
    // Given a title that a cell counts as 150 characters and a request as 300
    String title = "𠮷".repeat(150);
    Map<String, Object> body = Api.suggestion();
    body.put("title", title);

    // When
    Api.post(Api.WORKER, Api.SUGGESTIONS, body).then().statusCode(400);
    JsonPath checked = files.checked(HEADER + line("LONG-1", title, "2011-03-05", citizenId(5)));

    // Then
    assertThat(reasons(checked, 0)).containsExactly("title SIZE");
  }

  @Test
  void theSameFileAgainChangesNothingWhoeverBringsIt() {
    String csv =
        HEADER
            + line("AGAIN-1", "改造通风机叶片", "1993-03-05", citizenId(6))
            + line("AGAIN-2", "改造水泵", "1993-03-06", citizenId(7));
    files.done(csv);

    JsonPath again =
        new Files(REVIEWER)
            .done(
                csv
                    + line("AGAIN-1", "改了题目", "1993-03-05", citizenId(6))
                    + line("AGAIN-3", "新的", "1993-03-07", citizenId(6)));

    for (String counts : List.of("checked", "imported")) {
      assertThat(again.getMap(counts))
          .as(counts)
          .containsEntry("created", 1)
          .containsEntry("unchanged", 2)
          .containsEntry("refused", 1);
    }
    assertThat(reasons(again, 0)).containsExactly("code DIFFERS");
    assertThat(count("AGAIN-%")).isEqualTo(3);
    assertThat(numbers(1993)).containsExactly("1", "2", "3");
  }

  @Test
  void twoImportsOfTheSameLinesAtOnceLeaveNoHoleInTheSeries() {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int i = 0; i < 2_000; i++) {
      lines.append(line("TWIN-" + i, "建议", "1994-03-05", citizenId(i)));
    }
    JsonPath one = files.checked(lines.toString());
    JsonPath other = files.checked(lines + line("TWIN-X", "建议", "1994-03-05", citizenId(1)));

    files.run(one).then().statusCode(202);
    files.run(other).then().statusCode(202);
    int created =
        files.ended(one.getString("id")).getInt("imported.created")
            + files.ended(other.getString("id")).getInt("imported.created");

    assertThat(created).isEqualTo(2_001);
    assertThat(numbers(1994)).hasSize(2_001).startsWith("1").endsWith("2001");
    assertThat(
            database.number(
                "select last from number_counter where series = 'HJ' and year = 1994"
                    + " and union_path = 'CQ.YUBEI'"))
        .isEqualTo(2_001);
  }

  @Test
  void anotherUnionSeesNothingAndItsSameCodeIsAnotherSuggestion() {
    Files energy = new Files("energy.organiser");
    String csv = HEADER + line("OURS-1", "改造通风机叶片", "2011-03-05", citizenId(8));
    JsonPath done = files.done(csv);

    assertThat(energy.get("").jsonPath().getList("id")).doesNotContain(done.getString("id"));
    energy.get("/" + done.getString("id")).then().statusCode(404);
    energy.get("/" + done.getString("id") + "/result").then().statusCode(404);
    energy.run(done).then().statusCode(404);
    Api.as("energy.suggestion-reviewer").get(suggestionPath(id("OURS-1"))).then().statusCode(404);
    assertThat(energy.export("format=csv").asString()).doesNotContain("CQ.YUBEI");

    assertThat(energy.done(csv).getMap("imported")).containsEntry("created", 1);
    assertThat(
            database.texts(
                "select union_path from suggestion where origin_code = 'OURS-1' order by union_path"))
        .containsExactly("CQ.ENERGY", "CQ.YUBEI");
  }

  @Test
  void whoBringsASuggestionInDoesNotReviewIt() {
    new Files(REVIEWER).done(HEADER + line("HELD-1", "改造通风机叶片", "2011-03-05", citizenId(9)));
    String path = suggestionPath(id("HELD-1"));

    decide(REVIEWER, path, "review", review("ADOPT"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":reviewer-is-proposer"));
    decide("yubei.suggestion-reviewer2", path, "review", review("ADOPT")).then().statusCode(200);
  }

  @Test
  void theNumberOfAnIdStaysInNoTable() {
    String id = citizenId(4_711);
    files.done(HEADER + line("IDLESS-1", "改造通风机叶片", "2011-03-05", id));

    assertThat(database.texts("select person_ref from suggestion where origin_code = 'IDLESS-1'"))
        .containsExactly(people.ofCitizenId(id));
    for (String table : List.of("suggestion", "bulk_import", "bulk_line", "job", "audit_entry")) {
      String found = "select count(*) from " + table + " t where position(? in t::text) > 0";
      assertThat(database.number(found, id)).as(table).isZero();
    }
    for (String table : List.of("bulk_chunk", "bulk_result")) {
      String found =
          "select count(*) from " + table + " where position(convert_to(?, 'UTF8') in data) > 0";
      assertThat(database.number(found, id)).as(table).isZero();
    }
  }

  @Test
  void whatIsNoFileOfSuggestionsIsRefusedAtOnceAndLeavesNothing() {
    long before = database.number("select count(*) from bulk_import");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    files
        .upload("编号,姓名,电话\nA,张三,1\n".getBytes(UTF_8), CSV)
        .statusCode(422)
        .body("type", endsWith(":header-wrong"))
        .body("faults.field", hasItems("姓名", "电话", "title", "proposerCitizenId"));
    files.upload(picture, CSV).statusCode(422);
    files.upload("{}".getBytes(UTF_8), "application/json").statusCode(415);
    new Files(Api.WORKER).upload(HEADER.getBytes(UTF_8), CSV).statusCode(403);
    new Files("yubei.auditor").upload(HEADER.getBytes(UTF_8), CSV).statusCode(403);

    assertThat(database.number("select count(*) from bulk_import")).isEqualTo(before);
  }

  private static List<String> reasons(JsonPath view, int line) {
    return view.getList(
        "refusedLines[" + line + "].reasons.collect { it.field + ' ' + it.code }", String.class);
  }

  private String id(String code) {
    return database
        .texts("select id from suggestion where union_path = 'CQ.YUBEI' and origin_code = ?", code)
        .getFirst();
  }

  private long count(String codes) {
    return database.number("select count(*) from suggestion where origin_code like ?", codes);
  }

  /** What a year has used of its series, in order. */
  private List<String> numbers(int year) {
    return database.texts(
        "select substring(number from '\\d+$')::int from suggestion where number like ? order by 1",
        "HJ-CQ.YUBEI-" + year + "-%");
  }

  /** The row without what must differ. */
  private String shape(String id) {
    return database
        .texts(
            "select to_jsonb(s) - array['id', 'number', 'created_at', 'person_ref',"
                + " 'proposer_subject', 'origin_code', 'origin_hash', 'origin_key']"
                + " from suggestion s where id = ?::uuid",
            id)
        .getFirst();
  }
}

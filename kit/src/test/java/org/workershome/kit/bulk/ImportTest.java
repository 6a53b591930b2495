package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.trial.TrialPartImport;

@QuarkusTest
class ImportTest {
  private static final String HEADER = "编号,名称,金额,日期\n";

  private final Files files = new Files("energy.petition-officer");
  private final Files others = new Files("yubei.petition-officer");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final TrialPartImport kind;
  private final BulkExpiry expiry;

  ImportTest(TrialPartImport kind, BulkExpiry expiry) {
    this.kind = kind;
    this.expiry = expiry;
  }

  @Test
  void aDryRunTellsAndWritesNothingAndARunDoesWhatItTold() {
    // Given
    String csv = HEADER + "TELL-1,螺丝,1.50,2013-05-01\nTELL-2,螺母,-5,2013/5/2\n";

    // When
    JsonPath checked = files.checked(csv);

    // Then
    assertThat(checked.getString("state")).isEqualTo("CHECKED");
    assertThat(checked.getMap("checked")).containsEntry("created", 2).containsEntry("refused", 0);
    assertThat(parts("TELL-%")).isZero();

    // When
    files.run(checked).then().statusCode(202).body("state", equalTo("RUNNING"));
    JsonPath done = files.ended(checked.getString("id"));

    // Then
    assertThat(done.getMap("imported")).containsEntry("created", 2).containsEntry("lines", 2);
    assertThat(
            database.texts(
                "select concat_ws('|', union_path, name, amount, made_on) from trial_part"
                    + " where code like 'TELL-%' order by code"))
        .containsExactly("CQ.ENERGY|螺丝|1.50|2013-05-01", "CQ.ENERGY|螺母|-5.00|2013-05-02");
  }

  @Test
  void aRepeatedUploadChangesNothing() {
    String csv = HEADER + "AGAIN-1,螺丝,,2013-05-01\nAGAIN-2,螺母,,2013-05-01\n";
    files.done(csv);

    JsonPath again = files.done(csv + "AGAIN-2,螺母,,2013-05-01\nAGAIN-1,别的,,2013-05-01\n");

    for (String counts : List.of("checked", "imported")) {
      assertThat(again.getMap(counts))
          .as(counts)
          .containsEntry("created", 0)
          .containsEntry("unchanged", 3)
          .containsEntry("refused", 1);
    }
    assertThat(again.getString("refusedLines[0].reasons[0].code")).isEqualTo("DIFFERS");
    assertThat(parts("AGAIN-%")).isEqualTo(2);
  }

  @Test
  void aLineThatIsRepeatedWithinItsFileIsFoundByTheDryRun() {
    JsonPath done =
        files.done(
            HEADER + "TWICE-1,螺丝,,2013-05-01\nTWICE-1,螺丝,,2013-05-01\nTWICE-1,铁,,2013-05-01\n");

    assertThat(done.getMap("checked")).isEqualTo(done.getMap("imported"));
    assertThat(done.getMap("imported"))
        .containsEntry("created", 1)
        .containsEntry("unchanged", 1)
        .containsEntry("refused", 1);
  }

  @Test
  void oneBadLineStopsNoOtherAndIsToldEveryReasonWithItsColumn() {
    JsonPath done =
        files.done(
            HEADER
                + "BAD-1,螺丝,x,2013-02-30\n"
                + ",,,\n"
                + "BAD-3,无名,1,2013-05-01\n"
                + "BAD-4,螺丝,13,2013-05-01\n"
                + "BAD-5,螺丝,12,2013-05-01,多余\n"
                + "BAD-6,螺丝,12,2013-05-01\n"
                + ",螺丝,,\n");

    assertThat(done.getMap("imported")).containsEntry("created", 1).containsEntry("refused", 5);
    assertThat(done.getList("refusedLines.line")).containsExactly(1, 2, 3, 4, 6);
    assertThat(done.getList("refusedLines[0].reasons.field")).containsExactly("amount", "madeOn");
    assertThat(done.getList("refusedLines[0].reasons.code"))
        .containsExactly("NOT_A_NUMBER", "NO_SUCH_DAY");
    assertThat(done.getList("refusedLines[1].reasons.code"))
        .containsExactly("NO_NAME", "NO_CODE_EITHER");
    assertThat(done.getList("refusedLines[2].reasons.code")).containsExactly("NOT_ACCEPTED");
    assertThat(done.getList("refusedLines[3].reasons.code")).containsExactly("NO_SUCH_COLUMN");
    assertThat(done.getList("refusedLines[4].reasons.code")).containsExactly("MISSING", "MISSING");
  }

  @Test
  void aRecordThatTheCallerMayNotSeeIsToldOnlyAsOnFile() {
    files.done(HEADER + "HIDDEN-1,螺丝,,2013-05-01\n");

    JsonPath done = others.done(HEADER + "HIDDEN-1,螺丝,,2013-05-01\n");

    assertThat(done.getString("refusedLines[0].reasons[0].code")).isEqualTo("ALREADY_ON_FILE");
    assertThat(parts("HIDDEN-%")).isEqualTo(1);
  }

  @Test
  void gb18030AndXlsxAreReadAsWell() {
    byte[] chinese = (HEADER + "GB-1,螺絲𠮷,1,2013-05-01\n").getBytes(Charset.forName("GB18030"));
    byte[] sheet =
        Workbooks.of(
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                + "<row>"
                + Workbooks.cell("A2", "GB-2")
                + Workbooks.cell("B2", "螺母")
                + "<c r=\"C2\"><v>41395</v></c></row>",
            "<si><t>编号</t></si><si><t>名称</t></si><si><t>日期</t></si>");

    JsonPath first = files.checked(chinese, "text/csv");
    JsonPath second = files.checked(sheet, FileFormat.SHEET);
    files.run(first).then().statusCode(202);
    files.run(second).then().statusCode(202);
    files.ended(first.getString("id"));
    files.ended(second.getString("id"));

    assertThat(
            database.texts(
                "select name || made_on from trial_part where code like 'GB-%' order by code"))
        .containsExactly("螺絲𠮷2013-05-01", "螺母2013-05-01");
  }

  @Test
  void aFileThatIsNoneIsRefusedAtOnceAndLeavesNothing() {
    long before = database.number("select count(*) from bulk_import");

    files.upload(new byte[0], "text/csv").statusCode(422).body("type", endsIn("file-empty"));
    files
        .upload(Workbooks.of(""), "text/csv")
        .statusCode(422)
        .body("type", endsIn("file-type-lies"));
    files
        .upload("名称,电话,颜色\n".getBytes(UTF_8), "text/csv")
        .statusCode(422)
        .body("type", endsIn("header-wrong"))
        .body("faults.field", hasItems("电话", "颜色", "code", "madeOn"));
    files
        .upload((HEADER + "A,\u0000,1,2013-05-01").getBytes(UTF_8), "text/csv")
        .statusCode(422)
        .body("type", endsIn("file-type-unknown"));
    files
        .upload(("a" + ",b".repeat(10_000)).getBytes(UTF_8), "text/csv")
        .statusCode(422)
        .body("type", endsIn("line-unreadable"));
    files.upload("{}".getBytes(UTF_8), "application/json").statusCode(415);
    new Files("energy.worker").upload(HEADER.getBytes(UTF_8), "text/csv").statusCode(403);

    assertThat(database.number("select count(*) from bulk_import where state = 'UPLOADING'"))
        .isZero();
    assertThat(database.number("select count(*) from bulk_import")).isEqualTo(before);
    assertThat(attempts())
        .as("who lies or bursts a limit is written down, a wrong header is a mistake")
        .anyMatch(changes -> changes.contains("FILE_TYPE_LIES"))
        .anyMatch(changes -> changes.contains("LINE_UNREADABLE"))
        .noneMatch(changes -> changes.contains("HEADER_WRONG"));
  }

  private List<String> attempts() {
    return database.texts(
        "select changes from audit_entry where action = 'import-file-refused' and outcome = 'REFUSED'");
  }

  @Test
  void whatCanOnlyBeSeenFurtherDownIsToldByTheDryRun() {
    JsonPath found =
        files.checked(HEADER + "DEEP-1,螺丝,1,2013-05-01\nDEEP-2,\"" + "x".repeat(40_000));

    assertThat(found.getString("state")).isEqualTo("REFUSED");
    assertThat(found.getString("refusal")).contains("第 3 行", "line 3");
    assertThat(
            database.number(
                "select count(*) from audit_entry where action = 'import-file-refused'"
                    + " and record_id = ? and actor_kind = 'staff'",
                found.getString("id")))
        .isOne();
    files.run(found).then().statusCode(409).body("legalMoves", hasItems("DELETE"));
    assertThat(files.checked(HEADER).getString("refusal")).contains("文件为空");
  }

  @Test
  void aRunIsHeldToTheFileAndTheRulesOfItsDryRun() {
    JsonPath checked = files.checked(HEADER + "HELD-1,螺丝,,2013-05-01\n");
    String id = checked.getString("id");
    String other = "018f3e6a-0000-7000-8000-00000000000a";

    files.run(id, other, checked.getString("sha256")).then().statusCode(409);
    files.run(id, checked.getString("dryRun"), "0".repeat(64)).then().statusCode(409);
    kind.rules = "2";
    files.run(checked).then().statusCode(409).body("type", endsIn("import-changed"));
    kind.rules = "1";

    assertThat(parts("HELD-%")).isZero();
    files.run(checked).then().statusCode(202);
    files.ended(id);
    files.run(checked).then().statusCode(409).body("type", endsIn("import-not-ready"));
  }

  @Test
  void nobodyButTheUploaderSeesAnImport() {
    JsonPath checked = files.checked(HEADER + "MINE-1,螺丝,,2013-05-01\n");
    String id = checked.getString("id");

    for (String account : List.of("energy.petition-officer2", "city.petition-officer")) {
      Files others = new Files(account);
      others.get(id).then().statusCode(404);
      others.get(id + "/result").then().statusCode(404);
      others.run(checked).then().statusCode(404);
      others.delete(id).then().statusCode(404);
      assertThat(others.get("").jsonPath().getList("id")).doesNotContain(id);
    }
    assertThat(files.get("").jsonPath().getList("id")).contains(id);
    new Files("energy.worker").get(id).then().statusCode(403);
  }

  @Test
  void theResultFileHasEveryLineWithItsReasonsAndNothingThatRuns() {
    JsonPath done =
        files.done(
            HEADER
                + "RESULT-1,\"=cmd|' /C calc'!A1\",-5,2013-05-01\n"
                + "RESULT-2,＝1＋1,=5,2013-05-01\n");

    String result =
        files
            .get(done.getString("id") + "/result")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"trial-parts-result.csv\"")
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asString();

    assertThat(result)
        .isEqualTo(
            "\uFEFF编号,名称,金额,日期,结果 Result,原因 Reasons\r\n"
                + "RESULT-1,'=cmd|' /C calc'!A1,-5,2013-05-01,已导入 / created,\r\n"
                + "RESULT-2,'＝1＋1,'=5,2013-05-01,未导入 / refused,金额：不是数字 / is not a number\r\n");
    // What was mended is uploaded as it is.
    JsonPath mended = files.checked(result.replace("'=5", "5"));
    assertThat(mended.getMap("checked")).containsEntry("created", 1).containsEntry("unchanged", 1);
    byte[] sheet =
        files.get(done.getString("id") + "/result?format=xlsx").then().extract().asByteArray();
    assertThat(files.checked(sheet, FileFormat.SHEET).getMap("checked"))
        .containsEntry("unchanged", 1)
        .containsEntry("refused", 1);
    files.get(done.getString("id") + "/result?format=pdf").then().statusCode(400);
  }

  @Test
  void whatLiesInTheTablesOfTheRoomIsSealed() {
    JsonPath done = files.done(HEADER + "SEALED-1,金丝雀鸟,无数,2013-05-01\n");
    String id = done.getString("id");

    for (String table : List.of("bulk_chunk", "bulk_result")) {
      assertThat(
              database.number(
                  "select count(*) from "
                      + table
                      + " where import_id = ?::uuid and (position(convert_to('金丝雀鸟', 'UTF8') in data) > 0"
                      + " or position(convert_to('SEALED-1', 'UTF8') in data) > 0)",
                  id))
          .isZero();
    }
    assertThat(database.number("select count(*) from bulk_line where import_id = ?::uuid", id))
        .isZero();
  }

  @Test
  void whatIsOldOrDeletedIsGoneWithItsFile() {
    String old = files.checked(HEADER + "OLD-1,螺丝,,2013-05-01\n").getString("id");
    String deleted = files.done(HEADER + "OLD-2,螺丝,,2013-05-01\n").getString("id");

    files.delete(deleted).then().statusCode(204);
    database.change(
        "update bulk_import set expires_at = now() - interval '1 hour' where id = ?::uuid", old);
    expiry.sweep();

    for (String id : List.of(old, deleted)) {
      files.get(id).then().statusCode(404);
      for (String table : List.of("bulk_chunk", "bulk_result")) {
        assertThat(
                database.number("select count(*) from " + table + " where import_id = ?::uuid", id))
            .isZero();
      }
    }
    assertThat(parts("OLD-2")).isEqualTo(1);
  }

  @Test
  void eachStepIsWrittenDown() {
    String id = files.done(HEADER + "AUDIT-1,螺丝,,2013-05-01\n").getString("id");
    files.get(id + "/result").then().statusCode(200);
    files.delete(id).then().statusCode(204);

    assertThat(
            database.texts(
                "select action || ' ' || outcome from audit_entry where record_id = ? order by position",
                id))
        .containsExactly(
            "import-uploaded DONE",
            "import-run DONE",
            "import-finished DONE",
            "import-result-taken DONE",
            "import-deleted DONE");
  }

  private long parts(String codes) {
    return database.number("select count(*) from trial_part where code like ?", codes);
  }

  private static org.hamcrest.Matcher<String> endsIn(String kind) {
    return org.hamcrest.Matchers.endsWith(":" + kind);
  }
}

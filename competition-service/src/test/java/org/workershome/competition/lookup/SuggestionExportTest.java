package org.workershome.competition.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.competition.support.Files.HEADER;
import static org.workershome.competition.support.Files.citizenId;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.Files;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.testing.Superuser;

/** The list of suggestions as a file. */
@ServiceTest
class SuggestionExportTest {
  private static final String FORMULA = "=cmd|' /C calc'!A1";

  private final Files files = new Files("beibei.organiser");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final PersonRefs people;

  SuggestionExportTest(PersonRefs people) {
    this.people = people;
  }

  @Test
  void aListLeavesWithoutItsPeopleAndWithNothingThatRuns() {
    String who = citizenId(700);
    files.done(
        HEADER
            + line("OUT-1", FORMULA, "TOOLS", who)
            + line("OUT-2", "联系我 138-1234-5678", "ENVIRONMENT", who));

    String csv =
        files
            .export("format=csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"suggestions.csv\"")
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asString();

    assertThat(csv)
        .startsWith("\uFEFF编号,原编号,工会,标题,类别,状态,提出日期,预计年效益,核定效益,等级\r\n")
        .containsPattern(
            "HJ-CQ\\.BEIBEI-2011-\\d{6},OUT-1,CQ\\.BEIBEI,'=cmd\\|' /C calc'!A1,工具、设备、装置的改进,已提交,"
                + "2011-03-05,12000.50,,\r\n")
        .containsPattern("OUT-2,CQ\\.BEIBEI,联系我 \\*{6},环境保护")
        .doesNotContain(people.ofCitizenId(who))
        .doesNotContain(who)
        .doesNotContain("5678");
  }

  @Test
  void theFilterIsThatOfTheList() {
    files.done(
        HEADER
            + line("FILTER-1", "改造工具", "TOOLS", citizenId(701))
            + line("FILTER-2", "植树", "ENVIRONMENT", citizenId(701)));

    String tools = files.export("category=TOOLS&state=SUBMITTED").asString();

    assertThat(tools).contains("FILTER-1").doesNotContain("FILTER-2");
    assertThat(files.export("state=VERIFIED").asString().lines()).hasSize(1);
    assertThat(new Files("yubei.organiser").export("format=csv").asString())
        .doesNotContain("FILTER-1");
    assertThat(new Files("city.leader").export("format=csv").asString()).contains("FILTER-1");
    files
        .export("format=pdf")
        .then()
        .statusCode(400)
        .body("type", endsWith(":export-format-unknown"));
    files.export("state=NONE").then().statusCode(400);
    files.export("limit=5").then().statusCode(400);
    new Files(Api.WORKER).export("format=csv").then().statusCode(403);
    assertThat(
            database.texts(
                "select changes from audit_entry where action = 'export' and changes::text like '%TOOLS%'"))
        .isNotEmpty();
  }

  @Test
  void whatLeftComesBackAsItWasAFormulaIncluded() {
    // Given a suggestion that begins like a formula, and one with a comma, a quote and a new line
    files.done(
        HEADER
            + line("BACK-1", FORMULA, "TOOLS", citizenId(702))
            + line("BACK-2", "\"改,造\"\"泵\"\"\n二\"", "TOOLS", citizenId(702)));

    // When the cells of the exported file are put into a file of suggestions again
    String csv = files.export("format=csv&category=TOOLS").asString();
    StringBuilder again = new StringBuilder(HEADER);
    for (String record : csv.substring(1).split("\r\n", -1)) {
      List<String> cells = List.of(record.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
      if (cells.size() > 1 && cells.get(1).startsWith("BACK-")) {
        again
            .append(cells.get(1) + "," + cells.get(3) + ",内容," + cells.get(4) + ",")
            .append(cells.get(7) + "," + cells.get(6) + "," + citizenId(702) + "\n");
      }
    }
    JsonPath checked = files.checked(again.toString());

    // Then nothing would change
    assertThat(checked.getMap("checked")).containsEntry("unchanged", 2).containsEntry("lines", 2);
  }

  @Test
  void aWorkbookHoldsTheFormulaAsText() throws IOException {
    files.done(HEADER + line("SHEET-1", FORMULA, "TOOLS", citizenId(703)));

    byte[] workbook =
        files
            .export("format=xlsx&category=TOOLS")
            .then()
            .statusCode(200)
            .contentType(FileFormat.SHEET)
            .extract()
            .asByteArray();

    assertThat(sheet(workbook))
        .contains("SHEET-1", "&apos;=cmd|", "<v>12000.5")
        .doesNotContain("<f>")
        .doesNotContain(people.ofCitizenId(citizenId(703)));
  }

  private static String line(String code, String title, String category, String citizenId) {
    return String.join(
        ",", code, title, "内容", category, "12000.50", "2011-03-05", citizenId + "\n");
  }

  private static String sheet(byte[] workbook) throws IOException {
    Path file =
        java.nio.file.Files.write(java.nio.file.Files.createTempFile("export", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
    } finally {
      java.nio.file.Files.delete(file);
    }
  }
}

package org.workershome.petition.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Cases.today;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.letter.Pdfs;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** The whole case on paper, and the whole register as a sheet. */
@ServiceTest
class DossierTest {

  @Test
  void aDossierHoldsTheWholeCaseAndNobodysName() {
    String id = handled("欧阳㛃");

    byte[] pdf =
        as("city.inspector")
            .accept("*/*")
            .get(path(id) + "/dossier")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    assertThat(Pdfs.text(pdf))
        .contains("信访事项卷宗", "欧**", "宿舍冬季无供暖", "信访事项已受理", "已出具信访处理意见书")
        .contains("书面告知（15日，信访工作条例第二十三条）", "计15日")
        .contains("受理告知书", "信访处理意见书", "BY_HAND", "八、附件目录", "经现场检查，反映属实")
        .doesNotContain("欧阳", "13900004321");
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'dossier-compiled' and record_id = ?",
                    id))
        .isEqualTo(1);
    as(OFFICER).accept("*/*").get(path(id) + "/dossier").then().statusCode(403);
    as(WORKER).accept("*/*").get(path(id) + "/dossier").then().statusCode(403);
    as("yubei.leader").accept("*/*").get(path(id) + "/dossier").then().statusCode(404);
  }

  @Test
  void aSealedCaseStaysSealedFromTheUnionThatItAccuses() {
    String id =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of(
                    "title", "工会经费被挪用",
                    "text", "分管人员将经费用于个人。",
                    "employerName", "重庆某矿业有限公司"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);

    as("energy.auditor").accept("*/*").get(path(id) + "/dossier").then().statusCode(404);
    as("energy.leader").accept("*/*").get(path(id) + "/dossier").then().statusCode(404);
    Map<String, Object> body =
        new HashMap<>(InspectionTest.body(new At("CQ.ENERGY"), 500, "NONE", 1L));
    String own =
        post("energy.auditor", "/api/inspections", body)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("energy.auditor")
        .get("/api/inspections/" + own + "/cases")
        .then()
        .body("items.petitionId", not(hasItem(id)));
    assertThat(sheet(register("energy.auditor", "CQ.ENERGY"))).doesNotContain("工会经费被挪用");
    // The union above, to which it went, sees what its own auditors found in it, and the accused
    // does not
    Map<String, Object> whole = new HashMap<>(InspectionTest.body(new At("CQ"), 500, "NONE", 1L));
    String above =
        post("city.auditor", "/api/inspections", whole).then().statusCode(201).extract().path("id");
    Superuser.ofTheRunningTest()
        .change(
            "insert into inspection_case (inspection_id, petition_id, union_path, place, stratum)"
                + " values (?::uuid, ?::uuid, 'CQ', 100000, '-') on conflict do nothing",
            above,
            id);
    String finding =
        post(
                "city.auditor",
                "/api/inspections/" + above + "/findings",
                InspectionTest.finding(id, 5))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("energy.leader")
        .get("/api/inspections/" + above + "/findings")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(finding)));
    as("energy.auditor")
        .get("/api/inspections/findings/" + finding + "/timers")
        .then()
        .statusCode(404);
  }

  @Test
  void theRegisterIsASheetWithoutNamesAndWithoutFormulas() {
    At union = new At("CQ.REGISTER");
    Map<String, Object> body =
        new LinkedHashMap<>(org.workershome.petition.support.Cases.residual());
    body.put("title", "=cmd|'/c calc'!A1 13900004321");
    union.made("worker", "/api/petitions", body);

    String sheet =
        sheet(
            union
                .as("auditor")
                .accept("*/*")
                .get(range("CQ.REGISTER"))
                .then()
                .statusCode(200)
                .contentType(FileFormat.SHEET)
                .extract()
                .asByteArray());

    assertThat(sheet).contains("XF-CQ.REGISTER-", "cmd|").doesNotContain("<f>", "13900004321");
    union.as("petition-officer").accept("*/*").get(range("CQ.REGISTER")).then().statusCode(403);
    union.as("auditor").accept("*/*").get(range("CQ")).then().statusCode(404);
    union
        .as("auditor")
        .get("/api/inspections/register?from=2026-02-01&to=2026-01-01")
        .then()
        .statusCode(400);
    union.as("auditor").get("/api/inspections/register?from=2026-02-01").then().statusCode(400);
  }

  private static byte[] register(String account, String union) {
    return as(account)
        .accept("*/*")
        .get(range(union))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String range(String union) {
    return "/api/inspections/register?union="
        + union
        + "&from="
        + today().minusDays(3)
        + "&to="
        + today();
  }

  private static String handled(String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "VISIT");
    body.put("petitioner", Map.of("name", name, "phone", "13900004321"));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖");
    body.put("text", "宿舍冬季无供暖，联系13900004321，" + name + "。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("orally", true);
    body.put("confidential", false);
    body.put("urgent", false);
    String id =
        post(OFFICER, "/api/petitions/counter", body).then().statusCode(201).extract().path("id");
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    decide(OFFICER, id, "delivery", servedToday()).then().statusCode(201);
    return id;
  }

  private static String sheet(byte[] workbook) {
    try {
      Path file = Files.write(Files.createTempFile("register", ".xlsx"), workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry entry = zip.getEntry("xl/worksheets/sheet1.xml");
        return new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package org.workershome.petition.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** What is issued is a document, and stays what it was. */
@ServiceTest
class LetterDocumentTest {
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  @Test
  void thePetitionerDownloadsByteForByteWhatWasIssued() {
    String id = accepted();
    Seen letter = first(WORKER, id);

    byte[] pdf = download(WORKER, id, letter.id());

    assertThat(Pdfs.text(pdf))
        .contains("受理告知书", "普通程序", "《信访工作条例》第二十三条、《信访工作条例》第三十四条", "（盖章处）")
        .contains(letter.number().replace(" ", ""))
        .contains(org.workershome.petition.core.LocalDates.words(today()));
    assertThat(Document.sha256Of(pdf)).isEqualTo(letter.sha256());
    assertThat(download(WORKER, id, letter.id())).isEqualTo(pdf);
    as(WORKER)
        .accept("*/*")
        .get(path(id) + "/letters/" + letter.id() + "/document")
        .then()
        .contentType("application/pdf")
        .header("ETag", "\"" + letter.sha256() + "\"")
        .header("Cache-Control", containsString("no-store"))
        .header("Content-Disposition", containsString("attachment"));
  }

  @Test
  void whoeverMayNotSeeTheCaseSeesNoDocument() {
    String id = accepted();
    String document = path(id) + "/letters/" + first(WORKER, id).id() + "/document";

    as("yubei.petition-officer").accept("*/*").get(document).then().statusCode(404);
    as("energy.worker2").accept("*/*").get(document).then().statusCode(404);
    as("energy.aid-clerk").accept("*/*").get(document).then().statusCode(403);
    // And a letter of another case is not one of this
    String other = accepted();
    as(WORKER)
        .accept("*/*")
        .get(path(other) + "/letters/" + first(WORKER, id).id() + "/document")
        .then()
        .statusCode(404);
  }

  @Test
  void othersReadACopyWithoutTheNameAndTheOriginalForAPurpose() {
    String id = atTheCounter("欧阳㛃");
    decide(
            OFFICER,
            id,
            "acceptance",
            Map.of("summary", false, "explanation", "请欧阳㛃（13900004321）补充材料。"))
        .then()
        .statusCode(201)
        .body("textZh", containsString("欧**"))
        .body("textZh", not(containsString("欧阳")));
    Seen letter = first(OFFICER, id);

    String copy = Pdfs.text(download("energy.leader", id, letter.id()));

    assertThat(copy).contains("欧**：", "副", "本").doesNotContain("欧阳", "13900004321");
    assertThat(letter.textZh()).doesNotContain("欧阳", "13900004321");
    String original = path(id) + "/letters/" + letter.id() + "/original";
    post(OFFICER, original, Map.of()).then().statusCode(400);
    as("energy.leader").body(Map.of()).post(original).then().statusCode(403);
    byte[] pdf =
        as(OFFICER)
            .accept("*/*")
            .body(Map.of("purpose", "CONTACT", "reason", "打印并当面送达"))
            .post(original)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(Pdfs.text(pdf)).contains("欧阳㛃：", "请欧阳㛃（13900004321）补充材料");
    assertThat(Document.sha256Of(pdf)).isEqualTo(letter.sha256());
    assertThat(
            DATABASE.number(
                "select count(*) from audit_entry where action = 'reveal' and record_id = ?",
                letter.id()))
        .isEqualTo(1);
    assertThat(
            DATABASE.number(
                "select count(*) from petition_letter l where l.id = ?::uuid and to_jsonb(l)::text like '%欧阳%'",
                letter.id()))
        .isZero();
  }

  @Test
  void numbersGoOnByUnionAndYearHoweverManyAreIssuedAtOnce() throws Exception {
    var union = new At("CQ.LETTERS");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = union.made("worker" + i, "/api/petitions", residual());
      union.decide("petition-officer", path(id), "registration", Map.of()).then().statusCode(200);
      ids.add(id);
    }

    List<Integer> statuses =
        At.atOnce(
            8, i -> union.decide("petition-officer", path(ids.get(i)), "acceptance", acceptance()));

    assertThat(statuses).containsOnly(201);
    List<String> numbers = new ArrayList<>();
    for (String id : ids) {
      numbers.add(
          union
              .get("petition-officer", path(id) + "/letters")
              .jsonPath()
              .getString("items[0].number"));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      expected.add("CQ.LETTERS信访〔" + today().getYear() + "〕第" + i + "号");
    }
    assertThat(new HashSet<>(numbers)).isEqualTo(new HashSet<>(expected));
  }

  @Test
  void aMatterOf2011CitesTheRegulationOf2005() {
    String id = registeredResidual();
    DATABASE.change(
        "update petition set received_on = '2011-06-01', notice_due_on = '2011-06-16' where id = ?::uuid",
        id);
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);

    String text = Pdfs.text(download(WORKER, id, first(WORKER, id).id()));

    assertThat(text).contains("您于2011年6月1日提出", "《信访条例》第二十二条、《信访条例》第三十三条").doesNotContain("信访工作条例");
  }

  @Test
  void theNoticeOfTheStatutoryRouteIsADocumentAndIsServedAsSuch() {
    String id = registered();
    String notice =
        decide(
                OFFICER,
                id,
                "statutory-route",
                Map.of("routes", List.of("MEDIATION"), "explanation", "可申请调解。"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Seen letter = first(WORKER, id);
    assertThat(Pdfs.text(download(WORKER, id, letter.id())))
        .contains("信访事项告知书", "一、劳动争议调解：", "说明：可申请调解。");

    post(
            OFFICER,
            path(id) + "/notices/" + notice + "/servings",
            Map.of(
                "method", "BY_HAND",
                "outcome", "SERVED",
                "servedOn", today().toString(),
                "proof", "送达回证-7"))
        .then()
        .statusCode(201)
        .body("document", equalTo("letter-" + letter.id()));

    assertThat(servedHash(id)).isEqualTo(letter.sha256());
  }

  @Test
  void aDraftIsMarkedAndNothingOfItIsKept() {
    String id = accepted();
    String drafts = path(id) + "/letters/drafts";
    long before = numbersUsed();

    byte[] pdf =
        as(OFFICER)
            .accept("*/*")
            .body(Map.of("kind", "OPINION", "values", Map.of("facts", "<img src=x>{basis}")))
            .post(drafts)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    assertThat(Pdfs.text(pdf)).contains("草", "稿", "信访处理意见书", "<imgsrc=x>{basis}", "处理意见：【签发时填写】");
    as(OFFICER)
        .body(Map.of("kind", "OPINION", "values", Map.of("outcome", "予以支持", "price", "x")))
        .post(drafts)
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("values.outcome"))
        .body("faults.field", hasItem("values.price"));
    as("energy.auditor")
        .body(Map.of("kind", "OPINION", "values", Map.of()))
        .post(drafts)
        .then()
        .statusCode(403);
    as(CITY_OFFICER)
        .body(Map.of("kind", "NONE", "values", Map.of()))
        .post(drafts)
        .then()
        .statusCode(400);
    as("yubei.petition-officer")
        .body(Map.of("kind", "OPINION", "values", Map.of()))
        .post(drafts)
        .then()
        .statusCode(404);
    assertThat(numbersUsed()).isEqualTo(before);
    as(WORKER).get(path(id) + "/letters").then().body("items.size()", equalTo(1));
  }

  @Test
  void aLetterOfSupervisionIsForTheUnionAndNotForThePetitioner() {
    String id = accepted();
    decide(
            "city.leader",
            id,
            "urgings",
            Map.of(
                "trigger", "SHIRKING",
                "requirement", "十日内办结",
                "answerDueOn", today().plusDays(10).toString()))
        .then()
        .statusCode(201);

    as(WORKER).get(path(id) + "/letters").then().body("items.kind", not(hasItem("SUPERVISION")));
    Response staff = as(OFFICER).get(path(id) + "/letters");
    staff.then().body("items.kind", hasItem("SUPERVISION"));
    String letter = staff.path("items.find { it.kind == 'SUPERVISION' }.id");
    assertThat(Pdfs.text(download(OFFICER, id, letter)))
        .contains("信访事项督办函", "推诿、敷衍、拖延办理", "十日内办结", "《信访工作条例》第四十条");
    as(WORKER)
        .accept("*/*")
        .get(path(id) + "/letters/" + letter + "/document")
        .then()
        .statusCode(404);
  }

  @Test
  void oneReplyReachesEveryMemberOfAGroup() {
    String id =
        post(
                OFFICER,
                "/api/petitions/group-visits",
                Map.of(
                    "headcount", 3,
                    "matter", "WAGE_ARREARS",
                    "title", "三名农民工反映拖欠工资",
                    "employerName", "某劳务分包公司",
                    "urgent", false))
            .then()
            .statusCode(201)
            .extract()
            .path("petitionId");
    decide(
            OFFICER,
            id,
            "group/roster",
            Map.of("members", List.of(Map.of("name", "张三"), Map.of("name", "李四"))))
        .then()
        .statusCode(201);

    decide(OFFICER, id, "group/outcomes", Map.of("outcome", "PAID", "note", "已足额支付。"))
        .then()
        .statusCode(201);

    Response letters = as(OFFICER).get(path(id) + "/letters");
    letters.then().body("items.kind", hasItem("GROUP_REPLY"));
    assertThat(Pdfs.text(download(OFFICER, id, letters.path("items[0].id"))))
        .contains("您等3人", "其中2人", "办理结果：已支付", "说明：已足额支付。");
  }

  @Test
  void theServiceCanAddPapersAndChangeNone() {
    assertThat(
            DATABASE.texts(
                "select distinct column_name::text from information_schema.column_privileges"
                    + " where table_name = 'petition_letter' and privilege_type = 'UPDATE'"
                    + " and grantee like '%app%' order by 1"))
        .containsExactly("organ_path", "union_path");
    assertThat(
            DATABASE.number(
                "select count(*) from information_schema.role_table_grants where table_name = 'petition_letter'"
                    + " and privilege_type = 'DELETE' and grantee like '%app%'"))
        .isZero();
  }

  @Test
  void aSealedCaseKeepsItsPapers() {
    String id = submitted(WORKER, residual());
    as("beibei.petition-officer").get(path(id) + "/letters").then().statusCode(404);
    as("beibei.petition-officer")
        .body(Map.of("kind", "ACCEPTANCE", "values", Map.of()))
        .post(path(id) + "/letters/drafts")
        .then()
        .statusCode(404)
        .body("type", endsWith(":not-found"));
  }

  private static String atTheCounter(String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "VISIT");
    body.put("petitioner", Map.of("name", name, "phone", "13900004321"));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖");
    body.put("text", "宿舍冬季无供暖。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("orally", true);
    body.put("confidential", false);
    body.put("urgent", false);
    return post(OFFICER, "/api/petitions/counter", body)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Seen first(String account, String id) {
    return Seen.at(as(account).get(path(id) + "/letters"), "items[0]");
  }

  static byte[] download(String account, String id, String letter) {
    return as(account)
        .accept("*/*")
        .get(path(id) + "/letters/" + letter + "/document")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  static String servedHash(String id) {
    return DATABASE
        .texts(
            "select encode(document_sha256, 'hex') from served_document where record_id = ?::uuid"
                + " order by recorded_at desc limit 1",
            id)
        .getFirst();
  }

  private static long numbersUsed() {
    return DATABASE.number(
        "select coalesce(sum(last), 0) from letter_number where union_path = 'CQ.ENERGY'");
  }
}

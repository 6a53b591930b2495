package org.workershome.aid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Uploads;

/** Money that a chairman or a committee approves on paper: what proves it is on file. */
@ServiceTest
class AppropriationOnPaperTest {
  private static final String CASHIER = at("yubei.cashier");
  private static final String LEADER = at("yubei.leader");
  private static final String SECOND = at("yubei.leader2");

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void noMoneyComesByASignatureWhoseScanNobodyHas() {
    policy(Map.of("title", "主席签批", "form", "PAPER", "roles", List.of("leader")));
    String appropriation = proposed();
    String approval = approval(appropriation);
    Map<String, Object> signature = new HashMap<>();
    signature.put("contentHash", hash(approval));
    signature.put("scanAttachmentId", UUID.randomUUID().toString());
    signature.put("scanSha256", "0".repeat(64));
    signature.put("signerPersonRef", "chairman");

    move(LEADER, approval, "signature", signature)
        .statusCode(422)
        .body("type", endsWith(":proof-not-on-file"));

    Uploads.Uploaded scan = Uploads.scanBy(LEADER, approval + "/attachments");
    signature.put("scanAttachmentId", scan.id());
    signature.put("scanSha256", scan.sha256());
    move(LEADER, approval, "signature", signature).statusCode(200);
    move(SECOND, approval, "signature-confirmation", Map.of("contentHash", hash(approval)))
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    with(CASHIER).get(appropriation).then().body("state", equalTo("APPROVED"));
  }

  @Test
  void aCommitteeOfItsMembersDecidesAndTwoSeeItsMinutes() {
    policy(
        Map.of(
            "title",
            "常委会",
            "form",
            "COLLECTIVE",
            "roles",
            List.of("leader"),
            "holders",
            List.of("m1", "m2", "m3")));
    String appropriation = proposed();
    String approval = approval(appropriation);
    Uploads.Uploaded scan = Uploads.scanBy(LEADER, approval + "/attachments");
    Map<String, Object> decision =
        Map.of(
            "outcome",
            "APPROVE",
            "contentHash",
            hash(approval),
            "minutes",
            Map.of(
                "reference",
                "常委会纪要〔2026〕7号",
                "attachmentId",
                scan.id(),
                "sha256",
                scan.sha256(),
                "present",
                List.of("m1", "m2"),
                "absent",
                List.of("m3"),
                "recused",
                List.of(),
                "inFavour",
                2,
                "against",
                0,
                "abstained",
                0));

    move(LEADER, approval, "decision", decision).statusCode(200).body("state", equalTo("PENDING"));
    with(CASHIER).get(appropriation).then().body("state", equalTo("PROPOSED"));
    move(SECOND, approval, "minutes-confirmation", Map.of("contentHash", hash(approval)))
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    with(CASHIER).get(appropriation).then().body("state", equalTo("APPROVED"));
  }

  private static void policy(Map<String, Object> step) {
    String id =
        post(
                "yubei.system-admin",
                "/api/aid/approval-policies",
                Map.of(
                    "code",
                    "fund-appropriation",
                    "union",
                    "CQ.YUBEI.MILL",
                    "title",
                    "纸质审批",
                    "steps",
                    List.of(step)))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide("yubei.security-admin", "/api/aid/approval-policies/" + id, "activation", Map.of())
        .then()
        .statusCode(200);
  }

  private static String proposed() {
    String fund =
        with(CASHIER)
            .body(Map.of("name", "纸质审批试验 " + newKey(), "source", "DONATION", "year", 2026))
            .post("/api/aid/funds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/api/aid/appropriations/"
        + with(CASHIER)
            .body(Map.of("amount", yuan("1000000.00"), "voucher", "V-" + newKey()))
            .post("/api/aid/funds/" + fund + "/appropriations")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static ValidatableResponse move(
      String bearer, String approval, String action, Object body) {
    return with(bearer)
        .header("If-Match", with(bearer).get(approval).header("ETag"))
        .body(body)
        .post(approval + "/" + action)
        .then();
  }

  private static String approval(String appropriation) {
    return "/api/aid/approvals/"
        + Database.text(
            "select id from approval_request where subject_id = '"
                + appropriation.substring(appropriation.lastIndexOf('/') + 1)
                + "'");
  }

  private static String hash(String approval) {
    return Database.text(
        "select content_hash from approval_request where id = '"
            + approval.substring(approval.lastIndexOf('/') + 1)
            + "'");
  }

  private static RequestSpecification with(String bearer) {
    return given()
        .header("Authorization", bearer)
        .header("Idempotency-Key", newKey())
        .contentType(ContentType.JSON)
        .accept("application/json");
  }

  private static String at(String account) {
    return Tokens.of(account).union("CQ.YUBEI.MILL").bearer();
  }
}

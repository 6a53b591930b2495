package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.consented;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.filedWithoutConsent;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.reviewed;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** What is masked, who is shown it in clear and what for, and how it ends. */
@ServiceTest
class PrivacyTest {
  private static final String CLERK = "energy.aid-clerk";
  private static final String CHILD = "500112201505050012";
  private static final String CARD = "6217000000000006019";

  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void aFieldIsShownToWhoSaysWhatFor() {
    String household = "/api/households/" + filed(901);

    as(CLERK).get(household).then().body("bankCard", equalTo("***************6019"));
    reveal(CLERK, household, "bankCard")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("value", equalTo(CARD));
    reveal("energy.cashier", household, "bankCard").then().statusCode(200);
    reveal(CLERK, household, "headCitizenId").then().body("value", equalTo(citizenId(901)));
    reveal(CLERK, household, "phone").then().body("value", equalTo("13800005678"));
    reveal(CLERK, household, "members[0].name").then().body("value", equalTo("王建国"));

    assertThat(audited(household)).hasSize(5).containsOnly("reveal");
  }

  @Test
  void withoutAPurposeForAnotherRoleOrFromAnotherUnionNothingIsShown() {
    String household = "/api/households/" + filed(902);

    as(CLERK)
        .body(Map.of("field", "phone"))
        .post(household + "/reveal")
        .then()
        .statusCode(400)
        .body("faults.field", equalTo(List.of("purpose", "reason")));
    reveal(CLERK, household, "monthlyIncome").then().statusCode(400);
    reveal(CLERK, household, "members[7].name").then().statusCode(404);
    reveal(CLERK, household, "members[0].citizenId").then().statusCode(404);
    reveal("energy.cashier", household, "phone").then().statusCode(403);
    reveal("yubei.aid-clerk", household, "phone").then().statusCode(404);
    reveal("energy.auditor", household, "phone").then().statusCode(403);

    // The auditor's role is turned away at the door, and asked for nothing in particular.
    assertThat(audited(household)).hasSize(6).containsOnly("reveal-refused");
  }

  @Test
  void aChildsNumberIsShownOnceForEachApprovalOfSomebodyElse() {
    String household = draftWithAChild(903);
    String field = "members[1].citizenId";
    as(CLERK).get(household).then().body("members[1].citizenId", equalTo("500***********0012"));
    reveal(CLERK, household, field)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-needed"))
        .body("article", equalTo("未成年人网络保护条例 第三十六条"));
    reveal(CLERK, household, "headName").then().statusCode(200);

    String request =
        "/api/aid/reveal-approvals/"
            + post(
                    CLERK,
                    "/api/aid/reveal-approvals",
                    Map.of(
                        "recordType", "household",
                        "recordId", household.substring(household.lastIndexOf('/') + 1),
                        "field", field,
                        "purpose", "VERIFICATION",
                        "reason", "核对户口簿原件"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    RestAssured.given()
        .header(
            "Authorization",
            Tokens.of("energy.security-admin").personRef(Tokens.personRefOf(CLERK)).bearer())
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("outcome", "GRANT", "note", "同意"))
        .post(request + "/decision")
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-approval"));
    decide("energy.security-admin", request, "decision", Map.of("outcome", "GRANT", "note", "同意"))
        .then()
        .statusCode(200);

    reveal(CLERK, household, field).then().statusCode(200).body("value", equalTo(CHILD));
    reveal(CLERK, household, field).then().statusCode(422);
  }

  @Test
  void aCashierSaysWhatHeNeedsThePaymentFileForAndTheBankDoesNot() {
    String fund = fund("1000.00");
    approve("energy.aid-approver", proposed(filed(904), fund, "100.00")).then().statusCode(200);
    String file = "/api/aid/payment-batches/" + batch(fund) + "/file";

    as("energy.cashier").accept("text/csv, application/json").get(file).then().statusCode(403);
    fileFor("energy.cashier", file, Map.of()).then().statusCode(400);
    Map<String, String> why = Map.of("purpose", "PAYMENT", "reason", "线下报送代发银行");
    Response shown = fileFor("energy.cashier", file, why);
    fileFor("energy.aid-clerk", file, why).then().statusCode(403);
    fileFor("yubei.cashier", file, why).then().statusCode(404);

    shown.then().statusCode(200).header("Cache-Control", "no-store");
    assertThat(shown.asString()).contains(CARD).isEqualTo(bank().get(file).asString());
    String batch = file.substring("/api/aid/payment-batches/".length(), file.length() - 5);
    assertThat(audited("/" + batch))
        .containsExactlyInAnyOrder(
            "reveal-refused", "reveal", "reveal-refused", "payment-file-fetched");
    // To whose account it was, each of them: once to the cashier, once to the bank.
    assertThat(
            database.texts(
                "select count(*) || ' ' || count(distinct actor) from audit_entry e"
                    + " join aid_grant g on g.person_ref = e.person_ref"
                    + " join payment_line l on l.grant_id = g.id and l.id::text = e.record_id"
                    + " where e.action = 'account-shown' and l.batch_id = ?::uuid",
                batch))
        .containsExactly("2 2");
  }

  @Test
  void whatGoesToTheBankIsWrittenDownAndNotDoneOnceConsentIsTakenBack() {
    // Given a household whose head consented on paper
    String household = filedWithoutConsent(905);
    String person =
        database.texts("select person_ref from household where id = ?::uuid", household).getFirst();
    String consent = consented(household);
    String fund = fund("1000.00");
    approve("energy.aid-approver", proposed(household, fund, "100.00")).then().statusCode(200);

    // When paid, and again after he took it back
    String batch = batch(fund);
    post(
            CLERK,
            "/api/aid/consents/" + consent + "/withdrawal",
            Map.of("scanReference", "2026/CH-2"))
        .then()
        .statusCode(200);
    approve("energy.aid-approver", proposed(household, fund, "50.00")).then().statusCode(200);
    Response refused = post("energy.cashier", "/api/aid/payment-batches", Map.of("fundId", fund));

    // Then
    refused
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-missing"))
        .body("article", equalTo("个人信息保护法 第二十三条、第二十九条"));
    assertThat(
            database.texts(
                "select recipient || ' ' || consent_id || ' ' || record_id from data_share"
                    + " where person_ref = ?",
                person))
        .containsExactly("代发银行 " + consent + " " + batch);
  }

  @Test
  void afterItsYearsAFileIsStoredOnlyAndThenTellsOfNobody() {
    String young = refused(906, 2);
    String old = refused(907, 11);
    String run =
        "/api/aid/retention/runs/"
            + post(
                    "city.security-admin",
                    "/api/aid/retention/runs",
                    Map.of("recordTypes", List.of("household")))
                .then()
                .statusCode(201)
                .body("lines[0].samples", hasItem(id(old)))
                .body("lines[0].samples", not(hasItem(id(young))))
                .extract()
                .<String>path("token");
    Map<String, String> token = Map.of("token", id(run));
    decide("city.security-admin", run, "start", token).then().statusCode(409);
    decide("city.security-admin2", run, "approval", token).then().statusCode(200);

    decide("city.security-admin", run, "start", token).then().statusCode(200);

    await().atMost(Duration.ofSeconds(30)).until(() -> as(CLERK).get(young).statusCode() == 404);
    as("energy.auditor").get(young).then().statusCode(200).body("headName", equalTo("王**"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as("energy.auditor")
                    .get(old)
                    .then()
                    .statusCode(200)
                    .body("headName", nullValue())
                    .body("bankCard", nullValue()));
    assertThat(
            database.texts(
                "select count(*)::text from household where id = ?::uuid and head_citizen_id_sealed is null"
                    + " and members_sealed is null and person_ref like 'erased:%'",
                id(old)))
        .containsExactly("1");
    assertThat(audited(old)).contains("retention-removed");
  }

  private String refused(int person, int yearsAgo) {
    String path = draftOf(referred("person-" + newKey()));
    reviewed(path, person);
    decide("energy.aid-approver", path, "approval", Map.of("outcome", "REFUSE", "opinion", "不符合条件"))
        .then()
        .statusCode(200);
    assertThat(
            database.change(
                "update household set closed_on = closed_on - make_interval(years => ?)::interval"
                    + " where id = ?::uuid and closed_on is not null",
                yearsAgo,
                id(path)))
        .isEqualTo(1);
    return path;
  }

  private static String draftWithAChild(int person) {
    String path = draftOf(referred("person-" + newKey()));
    Map<String, Object> body = new HashMap<>(particulars(citizenId(person)));
    body.put(
        "members",
        List.of(
            Map.of("name", "王建国", "relation", "SELF"),
            Map.of("name", "王小明", "relation", "CHILD", "citizenId", CHILD)));
    as(CLERK)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path + "/particulars")
        .then()
        .statusCode(200);
    return path;
  }

  private static Response reveal(String account, String household, String field) {
    return as(account)
        .body(Map.of("field", field, "purpose", "VERIFICATION", "reason", "核对户口簿原件"))
        .post(household + "/reveal");
  }

  private static Response fileFor(String account, String file, Map<String, String> why) {
    return as(account).accept("text/csv, application/problem+json").body(why).post(file);
  }

  /** What became of a record, and who was shown what; the moves of its handling are not counted. */
  private List<String> audited(String record) {
    return database.texts(
        "select action from audit_entry where record_id = ? and action not like 'household-%'"
            + " and action not in ('particulars-written', 'payment-batch-written')",
        id(record));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

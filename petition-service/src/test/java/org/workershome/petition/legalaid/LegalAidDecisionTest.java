package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.CITY_LEADER;
import static org.workershome.petition.legalaid.AidCases.HANDLER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.accepted;
import static org.workershome.petition.legalaid.AidCases.applied;
import static org.workershome.petition.legalaid.AidCases.assign;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.etag;
import static org.workershome.petition.legalaid.AidCases.granted;
import static org.workershome.petition.legalaid.AidCases.lawyer;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** Whether aid is given, by whom, and to which lawyer it goes. */
@ServiceTest
class LegalAidDecisionTest {
  private static final int PARALLEL = 20;

  @Test
  void whoAcceptedDoesNotApproveAndNothingIsGrantedUnchecked() {
    String id = applied();
    move(OFFICER, id, "acceptance", because("材料齐全")).then().statusCode(200);
    move(LEADER, id, "grant", because("符合条件"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":means-not-checked"));
    move(OFFICER, id, "means-check", AidCases.pledge()).then().statusCode(200);
    move(OFFICER, id, "grant", because("符合条件")).then().statusCode(403);
    String both =
        Tokens.of(LEADER)
            .subject("another-account")
            .personRef(Tokens.personRefOf(OFFICER))
            .bearer();
    anyone()
        .header("Authorization", both)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(OFFICER, id))
        .body(because("符合条件"))
        .post(AID + "/" + id + "/grant")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approver-accepted"));
  }

  @Test
  void whoEnteredAnApplicationDoesNotApproveItWhenAidComesFirst() {
    Map<String, Object> urgent = claim("WAGES");
    urgent.put("urgentMeasure", true);
    String id =
        post(OFFICER, AID + "/counter", AidCases.application(urgent))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String both =
        Tokens.of(LEADER)
            .subject("another-account")
            .personRef(Tokens.personRefOf(OFFICER))
            .bearer();

    anyone()
        .header("Authorization", both)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(OFFICER, id))
        .body(because("须立即申请财产保全"))
        .post(AID + "/" + id + "/urgent-grant")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approver-accepted"));

    move(LEADER, id, "urgent-grant", because("须立即申请财产保全")).then().statusCode(200);
  }

  @Test
  void twentyDecisionsAtOnceHaveOneEffect() throws Exception {
    String id = accepted();
    String seen = etag(LEADER, id);

    List<Response> answers =
        atOnce(
            turn ->
                as(LEADER)
                    .header("Idempotency-Key", newKey())
                    .header("If-Match", seen)
                    .body(because("第" + turn + "次"))
                    .post(AID + "/" + id + (turn % 2 == 0 ? "/grant" : "/refusal")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers)
        .extracting(Response::statusCode)
        .allMatch(status -> status == 200 || status == 412);
    var superuser = Superuser.ofTheRunningTest();
    assertThat(
            superuser.number(
                "select count(*) from legal_aid_step where legal_aid_id = ?::uuid and move in ('GRANT', 'REFUSAL')",
                id))
        .isEqualTo(1);
    assertThat(
            superuser.number(
                "select count(*) from notify_message where record_id = ?::uuid and template in ('legal-aid-granted', 'legal-aid-refused')",
                id))
        .isEqualTo(1);
  }

  @Test
  void theLastPlaceOfALawyerGoesToOne() throws Exception {
    String lawyer = lawyer(1);
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < PARALLEL; i++) {
      cases.add(granted());
    }

    List<Response> answers = atOnce(turn -> assign(cases.get(turn), lawyer));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.jsonPath().getString("type")).endsWith(":lawyer-full");
            });
    as(HANDLER).get(AID + "/lawyers/" + lawyer).then().body("openCases", equalTo(1));
  }

  @Test
  void whoActsForTheEmployerIsLeftOutAndTheFreestIsProposed() {
    String id = granted();
    String conflicted = lawyer(5);
    as(HANDLER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "employer", Map.of("name", "重庆某建筑 有限公司"),
                "since", today().toString()))
        .post(AID + "/lawyers/" + conflicted + "/clients")
        .then()
        .statusCode(200);
    String free = lawyer(200);

    as(OFFICER)
        .get(AID + "/" + id + "/proposed-lawyers")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(free))
        .body("items.id", not(hasItem(conflicted)))
        .body("conflicted", hasItem(conflicted));
    assign(id, conflicted)
        .then()
        .statusCode(422)
        .body("type", endsWith(":lawyer-conflict"))
        .body("article", equalTo("中华人民共和国律师法 第三十九条"));
    assign(id, free).then().statusCode(200).body("lawyer.id", equalTo(free));
    String second = lawyer(2);
    move(OFFICER, id, "reassignment", Map.of("lawyerId", second, "reason", "原律师出差"))
        .then()
        .statusCode(200)
        .body("lawyer.id", equalTo(second));
    as(HANDLER).get(AID + "/lawyers/" + free).then().body("openCases", equalTo(0));
    as(HANDLER).get(AID + "/lawyers/" + second).then().body("openCases", equalTo(1));
  }

  @Test
  void theRosterIsKeptByItsUnion() {
    Map<String, Object> body = AidCases.lawyerBody(2);
    String id = post(HANDLER, AID + "/lawyers", body).then().statusCode(201).extract().path("id");
    post(HANDLER, AID + "/lawyers", body)
        .then()
        .statusCode(409)
        .body("type", endsWith(":licence-known"));
    Map<String, Object> change =
        Map.of("firm", "新所", "fields", List.of("WAGES"), "capacity", 1, "active", false);
    change("yubei.case-handler", id, change).then().statusCode(404);
    change(HANDLER, id, change).then().statusCode(200).body("active", equalTo(false));
    String granted = granted();
    assign(granted, id).then().statusCode(422).body("type", endsWith(":lawyer-away"));
    as(HANDLER).get(AID + "/lawyers?limit=1").then().statusCode(200).body("next", not(""));
  }

  @Test
  void aRefusalIsDecidedAboveAndWhatWasCorrectedCanBeObjectedToAnew() {
    String id = accepted();
    move(LEADER, id, "refusal", because("不属于援助范围"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("decision", equalTo("不属于援助范围"));
    move(WORKER, id, "objection", because("属于劳动报酬争议"))
        .then()
        .statusCode(200)
        .body("state", equalTo("OBJECTED"));
    Map<String, Object> corrected = Map.of("outcome", "CORRECTED", "reasons", "应予援助");
    move(LEADER, id, "objection-decision", corrected)
        .then()
        .statusCode(422)
        .body("type", endsWith(":decider-decided"));
    move("energy.leader2", id, "objection-decision", corrected)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-superior"));

    move(CITY_LEADER, id, "objection-decision", corrected)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));

    as(WORKER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.findAll { it.state == 'OPEN' }.kind", contains("legal-aid-decision"))
        .body("items.find { it.kind == 'legal-aid-objection' }.state", equalTo("MET"));
    move(LEADER, id, "refusal", because("再次不予援助")).then().statusCode(200);
    move(WORKER, id, "objection", because("不服")).then().statusCode(200);
    move(CITY_LEADER, id, "objection-decision", Map.of("outcome", "UPHELD", "reasons", "不属援助范围"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    move(WORKER, id, "objection", because("仍不服"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":objected-before"));
  }

  private static Response change(String account, String lawyer, Object body) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body)
        .put(AID + "/lawyers/" + lawyer);
  }

  /** One call each. */
  private interface Call {
    Response with(int turn);
  }

  private static List<Response> atOnce(Call call) throws Exception {
    try (var callers = Executors.newFixedThreadPool(PARALLEL)) {
      List<Callable<Response>> calls = new ArrayList<>();
      for (int i = 0; i < PARALLEL; i++) {
        int turn = i;
        calls.add(() -> call.with(turn));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}

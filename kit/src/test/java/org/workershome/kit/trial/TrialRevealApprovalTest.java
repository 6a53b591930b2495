package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.kit.trial.TrialCalls.as;
import static org.workershome.kit.trial.TrialCalls.bearer;
import static org.workershome.kit.trial.TrialCalls.decide;
import static org.workershome.kit.trial.TrialCalls.get;
import static org.workershome.kit.trial.TrialCalls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A minor's field is shown once for each approval of somebody else. */
@QuarkusTest
class TrialRevealApprovalTest {
  private static final String APPROVALS = TrialRevealApprovalsResource.ADDRESS;
  private static final String GUARD = Tokens.bearer("energy.security-admin");
  private static final Map<String, String> GRANT = Map.of("outcome", "GRANT", "note", "同意查看");

  private final TrialFiles files;
  private final Superuser database = Superuser.ofTheRunningTest();
  private final String person = "person-" + Ids.next();
  private final String officer = bearer("energy.petition-officer", person);
  private UUID file = Ids.next();

  TrialRevealApprovalTest(TrialFiles files) {
    this.files = files;
  }

  @BeforeEach
  void aFileOfAChild() {
    file = files.add("CQ.ENERGY", LocalDate.now(Clocks.ZONE).minusYears(18));
  }

  @Test
  void withoutAnApprovalAMinorsFieldIsNotShown() {
    reveal("phone")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-needed"))
        .body("article", containsString("第三十六条"));

    assertThat(
            database.texts("select action from audit_entry where record_id = ?", file.toString()))
        .containsExactly("reveal-refused");
  }

  @Test
  void anApprovalLetsOneRevealThroughAndNoMore() {
    String request = asked();
    reveal("phone").then().statusCode(422);
    decide(GUARD, request, "decision", GRANT)
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"));

    reveal("members[0].phone").then().statusCode(422);
    reveal("phone", "VERIFICATION").then().statusCode(422);
    reveal("phone").then().statusCode(200).body("value", equalTo(TrialFiles.PHONE));
    reveal("phone").then().statusCode(422);

    get(officer, request).then().body("state", equalTo("USED")).body("legalMoves", hasSize(0));
  }

  @Test
  void ofFiftyRevealsAtOnceOneUsesTheApproval() throws Exception {
    decide(GUARD, asked(), "decision", GRANT).then().statusCode(200);

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(50)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        running.add(rivals.submit(() -> reveal("phone").statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(answers).containsOnly(200, 422);
    assertThat(database.number("select count(*) from reveal_use where record_id = ?", file))
        .isEqualTo(1);
  }

  @Test
  void nobodyDecidesOnHisOwnRequestFromAnotherAccountEither() {
    String request = asked();
    String second = bearer("energy.security-admin", person);

    decide(second, request, "decision", GRANT)
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-approval"));

    get(officer, request).then().body("state", equalTo("REQUESTED"));
    assertThat(
            database.texts("select action from audit_entry where record_id = ?", file.toString()))
        .contains("reveal-approval-refused-attempt");
    reveal("phone").then().statusCode(422);
  }

  @Test
  void theDatabaseRefusesASelfApprovalToo() {
    String request = asked();
    String id = request.substring(request.lastIndexOf('/') + 1);

    assertThatThrownBy(
            () ->
                database.change(
                    "update reveal_approval set state = 'GRANTED', decider_subject = 'x',"
                        + " decider_ref = requester_ref, valid_until = now() where id = ?::uuid",
                    id))
        .rootCause()
        .hasMessageContaining("reveal_approval_by_someone_else");
  }

  @Test
  void ofManyDecisionsAtOnceOneCounts() throws Exception {
    String request = asked();
    String etag = get(GUARD, request).header("ETag");

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(20)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String guard = bearer("energy.security-admin", "guard-" + i);
        running.add(
            rivals.submit(
                () ->
                    as(guard)
                        .header("Idempotency-Key", Ids.next().toString())
                        .header("If-Match", etag)
                        .body(GRANT)
                        .post(request + "/decision")
                        .statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(answers).containsOnly(200, 409);
  }

  @Test
  void anApprovalEndsAndARequestToo() {
    String granted = asked();
    String open = asked();
    decide(GUARD, granted, "decision", GRANT).then().statusCode(200);
    database.change(
        "update reveal_approval set valid_until = now() - interval '1 second' where record_id = ?"
            + " and state = 'GRANTED'",
        file);
    database.change(
        "update reveal_approval set decide_by = now() - interval '1 second' where record_id = ?"
            + " and state = 'REQUESTED'",
        file);

    reveal("phone").then().statusCode(422);
    get(officer, granted).then().body("state", equalTo("EXPIRED"));
    decide(GUARD, open, "decision", GRANT).then().statusCode(409).body("legalMoves", hasSize(0));
    get(officer, APPROVALS + "?state=EXPIRED").then().body("items", hasSize(2));
  }

  @Test
  void whatWasGrantedToOneIsOfNoUseToAnother() {
    decide(GUARD, asked(), "decision", GRANT).then().statusCode(200);

    String other = bearer("energy.petition-officer", "person-" + Ids.next());

    as(other).body(body("phone", "CONTACT")).post(address()).then().statusCode(422);
  }

  @Test
  void anotherUnionSeesAndDecidesNothing() {
    String request = asked();

    get(Tokens.bearer("yubei.security-admin"), request).then().statusCode(404);
    as(Tokens.bearer("yubei.security-admin"))
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", "\"1\"")
        .body(GRANT)
        .post(request + "/decision")
        .then()
        .statusCode(404);
    get(bearer("energy.petition-officer", "person-" + Ids.next()), request).then().statusCode(404);
    get(Tokens.bearer("city.security-admin"), request).then().statusCode(200);
  }

  @Test
  void whoMayNotDecideDoesNot() {
    String request = asked();

    decide(officer, request, "decision", GRANT).then().statusCode(403);
    post(GUARD, APPROVALS, asking("phone")).then().statusCode(403);
  }

  @Test
  void aGrownUpNeedsNoApproval() {
    UUID grownUp = files.add("CQ.ENERGY", LocalDate.of(1970, 1, 1));
    Map<String, Object> body = new HashMap<>(asking("phone"));
    body.put("recordId", grownUp);

    post(officer, APPROVALS, body)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-not-needed"));
    body.put("recordId", Ids.next());
    post(officer, APPROVALS, body).then().statusCode(404);
    body.put("recordType", "nothing");
    post(officer, APPROVALS, body).then().statusCode(400);
  }

  @Test
  void thePurposesAreAClosedListWithLabels() {
    get(officer, APPROVALS + "/purposes")
        .then()
        .statusCode(200)
        .body("items", hasSize(7))
        .body("items[0].labelZh", equalTo("核实身份或材料"));
  }

  /** The request's address. */
  private String asked() {
    return APPROVALS
        + "/"
        + post(officer, APPROVALS, asking("phone"))
            .then()
            .statusCode(201)
            .body("state", equalTo("REQUESTED"))
            .extract()
            .<String>path("id");
  }

  private Map<String, Object> asking(String field) {
    return Map.of(
        "recordType", "trial-file",
        "recordId", file,
        "field", field,
        "purpose", "CONTACT",
        "reason", "联系监护人核实");
  }

  private Response reveal(String field) {
    return reveal(field, "CONTACT");
  }

  private Response reveal(String field, String purpose) {
    return as(officer).body(body(field, purpose)).post(address());
  }

  private String address() {
    return "/api/trial/files/" + file + "/reveal";
  }

  private static Map<String, String> body(String field, String purpose) {
    return Map.of("field", field, "purpose", purpose, "reason", "联系监护人核实");
  }
}

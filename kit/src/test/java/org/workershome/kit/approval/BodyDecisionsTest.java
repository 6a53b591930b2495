package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.approval.ApprovalCalls.APPROVALS;
import static org.workershome.kit.approval.ApprovalCalls.act;
import static org.workershome.kit.approval.ApprovalCalls.decide;
import static org.workershome.kit.approval.ApprovalCalls.decision;
import static org.workershome.kit.approval.ApprovalCalls.sameAs;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.draft;
import static org.workershome.kit.approval.Approving.form;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Uploads;

/** What a body decides: who sits in it is named before, and its minutes are seen by two. */
@QuarkusTest
class BodyDecisionsTest {
  private static final String MAKER = "energy.case-handler";

  @Test
  void aBodyDecidesByItsMinutes() {
    UUID id = requestedOfBody(policy(form(StepForm.COLLECTIVE, Role.LEADER)));
    Map<String, Object> minutes =
        new HashMap<>(
            Map.of(
                "reference",
                "会议纪要〔2026〕3号",
                "present",
                List.of("m1", "m2", "m3"),
                "absent",
                List.of("m4"),
                "recused",
                List.of(Tokens.personRefOf(MAKER)),
                "inFavour",
                2,
                "against",
                1,
                "abstained",
                0));

    decide("energy.leader", id, "APPROVE")
        .then()
        .statusCode(422)
        .body("type", endsWith(":wrong-form"));
    minutesOf(id, with(minutes, "absent", List.of("m4", "m5"))).statusCode(422);
    minutesOf(id, with(with(minutes, "inFavour", 1), "abstained", 1)).statusCode(422);
    minutesOf(id, with(minutes, "against", 2)).statusCode(422);
    minutesOf(
            id,
            with(
                with(minutes, "recused", List.of()),
                "present",
                List.of("m1", "m2", Tokens.personRefOf(MAKER))))
        .statusCode(422)
        .body("type", endsWith(":self-approval"));
    minutesOf(id, minutes)
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("history[1].minutes.recused", equalTo(1));

    // Nothing comes of one person's word of what a body has decided.
    Map<String, Object> look = Map.of("contentHash", Approving.HASH);
    act(Tokens.bearer("energy.leader"), id, "minutes-confirmation", look)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approved-before"));
    act(sameAs("energy.leader2", "energy.leader"), id, "minutes-confirmation", look)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approved-before"));
    act(sameAs("energy.leader2", MAKER), id, "minutes-confirmation", look)
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-approval"));
    act(Tokens.bearer("energy.leader2"), id, "signature-confirmation", look)
        .then()
        .statusCode(422)
        .body("type", endsWith(":wrong-form"));
    act(Tokens.bearer("energy.leader2"), id, "minutes-confirmation", look)
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"))
        .body("history[2].move", equalTo("CONFIRM"));
  }

  @Test
  void aBodyIsNamedBeforeItsMinutesAreWritten() {
    String code = policy(form(StepForm.COLLECTIVE, Role.LEADER));

    for (List<String> members : List.of(List.<String>of(), List.of("m1"))) {
      assertThatThrownBy(
              () -> requested(caller(MAKER), draft(code, "CQ.ENERGY", null, Map.of(1, members))))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.type()).isEqualTo(ApprovalProblem.ROSTER_NEEDED));
    }
    UUID id = requestedOfBody(code);
    minutesOf(
            id,
            Map.of(
                "reference",
                "会议纪要〔2026〕5号",
                "present",
                List.of("m1", "m2", "m3"),
                "absent",
                List.of(),
                "recused",
                List.of(),
                "inFavour",
                3,
                "against",
                0,
                "abstained",
                0))
        .statusCode(422)
        .body("type", endsWith(":minutes-do-not-hold"));
  }

  @Test
  void minutesThatSayNoEndNothingBeforeTheSecondLook() {
    UUID id = requestedOfBody(policy(form(StepForm.COLLECTIVE, Role.LEADER)));
    Map<String, Object> decision = decision("REJECT", Approving.HASH);
    decision.put(
        "minutes",
        withScan(
            id,
            Map.of(
                "reference",
                "会议纪要〔2026〕4号",
                "present",
                List.of("m1", "m2", "m3", "m4"),
                "absent",
                List.of(),
                "recused",
                List.of(Tokens.personRefOf(MAKER)),
                "inFavour",
                1,
                "against",
                3,
                "abstained",
                0)));
    Map<String, Object> look = Map.of("contentHash", Approving.HASH);

    act(Tokens.bearer("energy.leader"), id, "minutes-confirmation", look).then().statusCode(409);
    act(Tokens.bearer("energy.leader"), id, "decision", decision)
        .then()
        .statusCode(200)
        .body("state", equalTo("PENDING"));
    act(Tokens.bearer("energy.leader2"), id, "decision", decision)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approved-before"));
    act(Tokens.bearer("energy.leader2"), id, "minutes-confirmation", look)
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"));
  }

  /** Of a body of five, in which the maker sits. */
  private static UUID requestedOfBody(String code) {
    List<String> body = List.of("m1", "m2", "m3", "m4", Tokens.personRefOf(MAKER));
    return requested(caller(MAKER), draft(code, "CQ.ENERGY", null, Map.of(1, body))).id();
  }

  /** With the scan of the minutes on file. */
  private static Map<String, Object> withScan(UUID approval, Map<String, Object> minutes) {
    Uploads.Uploaded scan = Uploads.scan("energy.leader", APPROVALS + approval + "/attachments");
    return with(with(minutes, "attachmentId", scan.id()), "sha256", scan.sha256());
  }

  private static io.restassured.response.ValidatableResponse minutesOf(
      UUID id, Map<String, Object> minutes) {
    Map<String, Object> decision = decision("APPROVE", Approving.HASH);
    decision.put("minutes", withScan(id, minutes));
    return act(Tokens.bearer("energy.leader"), id, "decision", decision).then();
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }
}

package org.workershome.kit.approval;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.approval.ApprovalCalls.APPROVALS;
import static org.workershome.kit.approval.ApprovalCalls.act;
import static org.workershome.kit.approval.ApprovalCalls.as;
import static org.workershome.kit.approval.ApprovalCalls.decide;
import static org.workershome.kit.approval.ApprovalCalls.decision;
import static org.workershome.kit.approval.Approving.form;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Uploads;

/** A signature on paper: its scan is a file of the approval, and two look at it. */
@QuarkusTest
class PaperSignaturesTest {
  private static final String LEADER = "energy.leader";
  private static final Map<String, Object> LOOK = Map.of("contentHash", Approving.HASH);

  @Test
  void aSignatureOnPaperNeedsASecondLook() {
    UUID id = requested(policy(form(StepForm.PAPER, Role.LEADER))).id();
    Uploads.Uploaded scan = Uploads.scan(LEADER, files(id));

    decide(LEADER, id, "APPROVE").then().statusCode(422);
    act(Tokens.bearer(LEADER), id, "signature-confirmation", LOOK).then().statusCode(409);
    sign(id, scan.id(), scan.sha256(), "chairman")
        .statusCode(200)
        .body("state", equalTo("PENDING"));
    act(Tokens.bearer(LEADER), id, "signature-confirmation", LOOK)
        .then()
        .statusCode(422)
        .body("type", endsWith(":approved-before"));
    act(Tokens.bearer("energy.leader2"), id, "signature-confirmation", LOOK)
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"))
        .body("history[1].scan.attachmentId", equalTo(scan.id()));
  }

  @Test
  void aScanThatIsNotOnFileProvesNothing() {
    String code = policy(form(StepForm.PAPER, Role.LEADER));
    UUID id = requested(code).id();
    Uploads.Uploaded own = Uploads.scan(LEADER, files(id));
    Uploads.Uploaded removed = Uploads.scan(LEADER, files(id));
    remove(id, removed.id()).statusCode(200);
    Uploads.Uploaded foreign = Uploads.scan(LEADER, files(requested(code).id()));

    // Invented, of another content, of another approval, taken away
    for (List<String> proof :
        List.of(
            List.of(Ids.next().toString(), "0".repeat(64)),
            List.of(own.id(), "0".repeat(64)),
            List.of(foreign.id(), foreign.sha256()),
            List.of(removed.id(), removed.sha256()))) {
      sign(id, proof.get(0), proof.get(1), "chairman")
          .statusCode(422)
          .body("type", endsWith(":proof-not-on-file"));
    }
    sign(id, own.id(), own.sha256(), "chairman").statusCode(200);
    remove(id, own.id()).statusCode(409).body("type", endsWith(":attachment-is-proof"));
  }

  @Test
  void neitherDoMinutesThatAreNotOnFile() {
    List<String> body = List.of("m1", "m2");
    UUID id =
        requested(
                Approving.caller("energy.case-handler"),
                Approving.draft(
                    policy(form(StepForm.COLLECTIVE, Role.LEADER)),
                    "CQ.ENERGY",
                    null,
                    Map.of(1, body)))
            .id();
    Map<String, Object> decision = decision("APPROVE", Approving.HASH);
    decision.put(
        "minutes",
        Map.of(
            "reference",
            "会议纪要〔2026〕3号",
            "attachmentId",
            Ids.next().toString(),
            "sha256",
            "0".repeat(64),
            "present",
            body,
            "absent",
            List.of(),
            "recused",
            List.of(),
            "inFavour",
            2,
            "against",
            0,
            "abstained",
            0));

    act(Tokens.bearer(LEADER), id, "decision", decision)
        .then()
        .statusCode(422)
        .body("type", endsWith(":proof-not-on-file"));
  }

  @Test
  void theSignerIsNamedByAReferenceAndNotByHisNumber() {
    UUID id = requested(policy(form(StepForm.PAPER, Role.LEADER))).id();
    Uploads.Uploaded scan = Uploads.scan(LEADER, files(id));

    sign(id, scan.id(), scan.sha256(), Canaries.CITIZEN_ID)
        .statusCode(400)
        .body("faults[0].field", equalTo("signerPersonRef"))
        .body("faults[0].code", equalTo("OPAQUE_REF"));
  }

  @Test
  void onlyWhoMayDecideAddsAScan() {
    UUID id = requested(policy(form(StepForm.PAPER, Role.LEADER))).id();

    as("energy.auditor").get(files(id)).then().statusCode(200);
    for (String other : List.of("energy.auditor", "energy.mediator", "yubei.leader")) {
      as(other)
          .header("Idempotency-Key", Ids.next().toString())
          .contentType("application/octet-stream")
          .body("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .post(files(id) + "?name=a.pdf")
          .then()
          .statusCode(other.equals("energy.auditor") ? 403 : 404);
    }
  }

  private static ValidatableResponse sign(UUID id, String file, String sha256, String signer) {
    return act(
            Tokens.bearer(LEADER),
            id,
            "signature",
            Map.of(
                "contentHash",
                Approving.HASH,
                "scanAttachmentId",
                file,
                "scanSha256",
                sha256,
                "signerPersonRef",
                signer))
        .then();
  }

  private static ValidatableResponse remove(UUID id, String file) {
    return as(LEADER)
        .header("Idempotency-Key", Ids.next().toString())
        .body(Map.of("reason", "传错了"))
        .post(files(id) + "/" + file + "/removal")
        .then();
  }

  private static String files(UUID id) {
    return APPROVALS + id + "/attachments";
  }
}

package org.workershome.kit.approval;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** The three resources as their callers use them. */
final class ApprovalCalls {
  static final String APPROVALS = "/api/trial/approvals/";
  static final String POLICIES = "/api/trial/approval-policies/";
  static final String DELEGATIONS = "/api/trial/delegations/";

  private ApprovalCalls() {}

  static RequestSpecification as(String account) {
    return with(Tokens.bearer(account));
  }

  static RequestSpecification with(String bearer) {
    return given().header("Authorization", bearer).contentType(ContentType.JSON);
  }

  /** An account of the same person as another. */
  static String sameAs(String account, String person) {
    return Tokens.of(account).personRef(Tokens.personRefOf(person)).bearer();
  }

  static Response see(String account, UUID id) {
    return as(account).get(APPROVALS + id);
  }

  /** On the version that is current now. */
  static Response act(String bearer, UUID id, String action, Object body) {
    return with(bearer)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", "\"" + version(id) + "\"")
        .body(body)
        .post(APPROVALS + id + "/" + action);
  }

  static Response decide(String account, UUID id, String outcome) {
    return act(Tokens.bearer(account), id, "decision", decision(outcome, Approving.HASH));
  }

  static Map<String, Object> decision(String outcome, String hash) {
    return new HashMap<>(Map.of("outcome", outcome, "contentHash", hash, "reason", "理由"));
  }

  static Response change(String account, String path, String etag, String action, Object body) {
    return as(account)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", etag)
        .body(body)
        .post(path + "/" + action);
  }

  static Response post(String account, String path, Object body) {
    return as(account).header("Idempotency-Key", Ids.next().toString()).body(body).post(path);
  }

  static long version(UUID id) {
    return Superuser.ofTheRunningTest()
        .number("select version from approval_request where id = ?::uuid", id.toString());
  }

  /** How often the audit tells of it. */
  static long audited(String action, Object record, String actor) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from audit_entry where action = ? and record_id = ? and actor = ?",
            action,
            record.toString(),
            Tokens.subjectOf(actor));
  }
}

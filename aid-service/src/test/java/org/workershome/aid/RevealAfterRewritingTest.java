package org.workershome.aid;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.referred;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;

/** An approval is for what was approved, not for the place in which it stood. */
@ServiceTest
class RevealAfterRewritingTest {
  private static final String CLERK = "energy.aid-clerk";

  @Test
  void whatWasApprovedOfOneChildShowsNothingOfAnother() {
    // Given an approval, and a request for one, of the second member
    String household = draftOf(referred("person-" + newKey()));
    write(household, "小明");
    String granted = asked(household);
    decide("energy.security-admin", granted, "decision", Map.of("outcome", "GRANT", "note", "同意"))
        .then()
        .statusCode(200);
    String open = asked(household);

    // When another child is written there
    write(household, "小红");

    // Then neither lets anything through
    reveal(household).then().statusCode(422).body("type", endsWith(":approval-needed"));
    as(CLERK).get(granted).then().body("state", equalTo("EXPIRED"));
    decide("energy.security-admin", open, "decision", Map.of("outcome", "GRANT", "note", "同意"))
        .then()
        .statusCode(409);
    String anew = asked(household);
    decide("energy.security-admin", anew, "decision", Map.of("outcome", "GRANT", "note", "同意"))
        .then()
        .statusCode(200);
    reveal(household).then().statusCode(200).body("value", equalTo("小红"));
  }

  private static void write(String household, String child) {
    Map<String, Object> body = new HashMap<>(particulars(citizenId(921)));
    body.put(
        "members",
        List.of(
            Map.of("name", "王建国", "relation", "SELF"), Map.of("name", child, "relation", "CHILD")));
    as(CLERK)
        .header("Idempotency-Key", newKey())
        .header(
            "If-Match", as(CLERK).get(household).then().statusCode(200).extract().header("ETag"))
        .body(body)
        .put(household + "/particulars")
        .then()
        .statusCode(200);
  }

  private static String asked(String household) {
    return "/api/aid/reveal-approvals/"
        + post(
                CLERK,
                "/api/aid/reveal-approvals",
                Map.of(
                    "recordType", "household",
                    "recordId", household.substring(household.lastIndexOf('/') + 1),
                    "field", "members[1].name",
                    "purpose", "VERIFICATION",
                    "reason", "核对户口簿原件"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static Response reveal(String household) {
    return as(CLERK)
        .body(Map.of("field", "members[1].name", "purpose", "VERIFICATION", "reason", "核对户口簿原件"))
        .post(household + "/reveal");
  }
}

package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.kit.trial.TrialCalls.as;
import static org.workershome.kit.trial.TrialCalls.bearer;

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
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class TrialRevealTest {
  private static final String OFFICER = "energy.petition-officer";
  private static final LocalDate GROWN_UP = LocalDate.of(1980, 1, 1);

  private final TrialFiles files;
  private final Superuser database = Superuser.ofTheRunningTest();

  TrialRevealTest(TrialFiles files) {
    this.files = files;
  }

  @Test
  void whoSaysWhatForIsShownTheFieldAndTheAuditKnowsIt() {
    UUID id = files.add("CQ.ENERGY.MINE3", GROWN_UP);

    Response answer = reveal(someOfficer(), id, "phone", "CONTACT", "通知本人补充材料");

    answer.then().statusCode(200).body("value", equalTo(TrialFiles.PHONE));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(
            database.texts(
                "select action || ' ' || purpose || ' ' || union_path::text || ' ' || person_ref"
                    + " from audit_entry where record_id = ?",
                id.toString()))
        .containsExactly("reveal CONTACT：通知本人补充材料 CQ.ENERGY.MINE3 person-" + id);
    assertThat(uses(id)).isEqualTo(1);
    assertThat(auditText(id)).contains("phone").doesNotContain(TrialFiles.PHONE);
  }

  @Test
  void withoutAPurposeNothingIsShownAndTheAttemptIsAudited() {
    UUID id = files.add("CQ.ENERGY", GROWN_UP);

    Response nothing = revealOf(someOfficer(), id, Map.of());
    Response noPurpose = revealOf(someOfficer(), id, Map.of("field", "phone", "reason", "联系本人核实"));
    Response odd = reveal(someOfficer(), id, "phone", "CURIOSITY", "就是想看一看");
    Response short_ = reveal(someOfficer(), id, "phone", "CONTACT", "看看");

    nothing
        .then()
        .statusCode(400)
        .body("type", endsWith(":invalid-fields"))
        .body("faults.field", hasItems("field", "purpose", "reason"));
    noPurpose.then().statusCode(400).body("faults.field", equalTo(List.of("purpose")));
    odd.then().statusCode(400).body("faults.field", equalTo(List.of("purpose")));
    short_.then().statusCode(400).body("faults.field", equalTo(List.of("reason")));
    assertThat(actions(id)).hasSize(4).containsOnly("reveal-refused");
    assertThat(uses(id)).isZero();
  }

  @Test
  void anUnknownFieldAndAnotherRolesFieldAreRefusedAndAudited() {
    UUID id = files.add("CQ.ENERGY", GROWN_UP);

    reveal(someOfficer(), id, "bornOn", "CONTACT", "联系本人核实").then().statusCode(400);
    reveal(someOfficer(), id, "members[].phone", "CONTACT", "联系本人核实").then().statusCode(400);
    reveal(someOfficer(), id, "secret", "CONTACT", "联系本人核实").then().statusCode(403);
    reveal(someOfficer(), id, "members[3].phone", "CONTACT", "联系本人核实").then().statusCode(200);

    assertThat(actions(id))
        .containsExactlyInAnyOrder("reveal-refused", "reveal-refused", "reveal-refused", "reveal");
  }

  @Test
  void anotherUnionsRecordAndOneThatIsNotThereAnswerAlike() {
    UUID theirs = files.add("CQ.YUBEI", GROWN_UP);
    UUID none = Ids.next();

    for (UUID id : List.of(theirs, none)) {
      reveal(someOfficer(), id, "phone", "CONTACT", "联系本人核实")
          .then()
          .statusCode(404)
          .body("type", endsWith(":not-found"));
      assertThat(actions(id)).containsExactly("reveal-refused");
    }
  }

  @Test
  void numbersThatSomebodyTypesIntoHisReasonDoNotReachTheAudit() {
    UUID id = files.add("CQ.ENERGY", GROWN_UP);

    reveal(someOfficer(), id, "phone", "CONTACT", "核对号码 13811112222 是否有误").then().statusCode(200);
    reveal(someOfficer(), id, "13811112222", "13811112222", "核对号码 138-1111-2222")
        .then()
        .statusCode(400);

    assertThat(auditText(id)).contains("核对号码 ******").doesNotContain("11112222", "1111-2222");
  }

  @Test
  void withoutAnAuditThereIsNoReveal() {
    UUID id = files.add("CQ.ENERGY", GROWN_UP);
    database.change(
        "alter table audit_entry add constraint planted_fault check (purpose not like '%审计故障演练%') not valid");
    try {
      Response answer = reveal(someOfficer(), id, "phone", "CONTACT", "审计故障演练");

      answer.then().statusCode(500);
      assertThat(answer.asString()).doesNotContain(TrialFiles.PHONE);
      assertThat(uses(id)).isZero();
    } finally {
      database.change("alter table audit_entry drop constraint planted_fault");
    }
  }

  @Test
  void ofManyAtOnceFromBothAccountsOfAPersonOnlyAnHoursNumberComesThrough() throws Exception {
    // Given one person with two accounts, and the default limit of sixty
    UUID id = files.add("CQ.ENERGY", GROWN_UP);
    String person = "person-" + Ids.next();
    List<String> accounts =
        List.of(bearer(OFFICER, person), bearer("energy.petition-officer2", person));

    // When
    List<Integer> answers = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(50)) {
      List<Future<Response>> running = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        String account = accounts.get(i % 2);
        running.add(rivals.submit(() -> reveal(account, id, "phone", "CONTACT", "联系本人核实")));
      }
      for (Future<Response> one : running) {
        answers.add(one.get().statusCode());
        if (one.get().statusCode() == 429) {
          waits.add(one.get().header("Retry-After"));
        }
      }
    }

    // Then
    assertThat(answers.stream().filter(status -> status == 200)).hasSize(60);
    assertThat(answers.stream().filter(status -> status == 429)).hasSize(10);
    assertThat(waits).allSatisfy(wait -> assertThat(Integer.parseInt(wait)).isBetween(3000, 3601));
    assertThat(uses(id)).isEqualTo(60);
  }

  private static String someOfficer() {
    return bearer(OFFICER, "person-" + Ids.next());
  }

  private static Response reveal(
      String bearer, UUID id, String field, String purpose, String reason) {
    return revealOf(bearer, id, Map.of("field", field, "purpose", purpose, "reason", reason));
  }

  private static Response revealOf(String bearer, UUID id, Map<String, Object> body) {
    return as(bearer).body(new HashMap<>(body)).post("/api/trial/files/" + id + "/reveal");
  }

  private List<String> actions(UUID id) {
    return database.texts("select action from audit_entry where record_id = ?", id.toString());
  }

  private String auditText(UUID id) {
    return String.join(
        "\n",
        database.texts("select a::text from audit_entry a where record_id = ?", id.toString()));
  }

  private long uses(UUID id) {
    return database.number("select count(*) from reveal_use where record_id = ?", id);
  }

  @Test
  void aCallerWithoutAPersonIsShownNothing() {
    UUID id = files.add("CQ.ENERGY", GROWN_UP);

    reveal(Tokens.of(OFFICER).without("person_ref").bearer(), id, "phone", "CONTACT", "联系本人核实")
        .then()
        .statusCode(403);
  }
}

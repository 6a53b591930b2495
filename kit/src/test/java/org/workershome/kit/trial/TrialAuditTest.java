package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.verify.Verification;
import org.workershome.kit.audit.verify.VerificationReport;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;

/** The audit as a service has it: through HTTP, with its writer and its anchors at work. */
@QuarkusTest
@TestProfile(TrialAuditTest.Hurried.class)
class TrialAuditTest {
  private static final String ID_NUMBER = "500101199003071234";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AuditTrail trail;
  private final AuditKeys keys;

  TrialAuditTest(AuditTrail trail, AuditKeys keys) {
    this.trail = trail;
    this.keys = keys;
  }

  @Test
  void anEntryTellsWhoWhenWhatFromWhereAndWhyAndNoNumberOfAnybody() {
    String record = UUID.randomUUID().toString();
    deed(record, "CQ.ENERGY", "身份证 " + ID_NUMBER, "电话 13812345678 来访", false)
        .then()
        .statusCode(204);

    JsonPath page = search("energy.auditor", "recordId=" + record, 200);

    Map<String, Object> entry = page.getMap("items[0]");
    assertThat(entry)
        .containsEntry("outcome", "DONE")
        .containsEntry("actor", Tokens.subjectOf("energy.petition-officer"))
        .containsEntry("actorKind", "staff")
        .containsEntry("actorPersonRef", Tokens.personRefOf("energy.petition-officer"))
        .containsEntry("actorUnion", "CQ.ENERGY")
        .containsEntry("action", "trial-deed")
        .containsEntry("recordType", "trial-record")
        .containsEntry("recordId", record)
        .containsEntry("union", "CQ.ENERGY")
        .containsEntry("personRef", "person-of-" + record)
        .containsEntry("purpose", "电话 ****** 来访")
        .containsEntry("clientAddress", "10.1.2.3")
        .containsEntry("requestId", "request-" + record.substring(0, 8))
        .doesNotContainKey("job");
    assertThat(page.getList("items[0].actorRoles")).contains("petition-officer");
    assertThat(page.getList("items[0].changes"))
        .isEqualTo(
            List.of(
                Map.of("field", "note", "after", "身份证 ******"),
                Map.of("field", "amount", "before", "1.00", "after", "1234567.89"),
                Map.of("field", "phone", "unseen", true)));
    assertThat(rows("select t::text from audit_entry t where record_id = ?", record).toString())
        .doesNotContain(ID_NUMBER)
        .doesNotContain("13812345678");
  }

  @Test
  void aDeedThatIsRolledBackLeavesNoEntryAndARefusedAttemptDoes() {
    String failed = UUID.randomUUID().toString();
    String refused = UUID.randomUUID().toString();

    deed(failed, "CQ.ENERGY", "x", "y", true).then().statusCode(409);
    attempt(refused).then().statusCode(403);

    assertThat(rows("select outcome from audit_entry where record_id = ?", failed)).isEmpty();
    assertThat(rows("select outcome from audit_entry where record_id = ?", refused))
        .containsExactly("REFUSED");
  }

  @Test
  void fiftyRefusalsAtOnceAreAllWrittenAndNoneWaitsForAnother() throws Exception {
    String record = UUID.randomUUID().toString();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(50)) {
      for (int i = 0; i < 50; i++) {
        answers.add(pool.submit(() -> attempt(record).statusCode()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(403);
      }
    }
    assertThat(rows("select outcome from audit_entry where record_id = ?", record))
        .hasSize(50)
        .containsOnly("REFUSED");
  }

  @Test
  void anAddressThatIsNoneIsNotTakenOver() {
    String record = UUID.randomUUID().toString();
    given()
        .header("Authorization", Tokens.bearer("energy.petition-officer"))
        .header("X-Forwarded-For", "<script>")
        .contentType("application/json")
        .body(Map.of("union", "CQ.ENERGY", "note", "", "why", "", "fails", false))
        .post("/api/trial/audit/deeds/" + record)
        .then()
        .statusCode(204);

    assertThat(rows("select client_address from audit_entry where record_id = ?", record))
        .containsExactly("127.0.0.1");
  }

  @Test
  void whatAPartOfOursDoesNamesTheJob() throws Exception {
    String record = UUID.randomUUID().toString();
    SystemScope.run(
        "night-sweep",
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> trail.record(AuditEntry.of("swept", "trial-record", record))));

    assertThat(rows("select actor || ' ' || job from audit_entry where record_id = ?", record))
        .containsExactly("system:night-sweep night-sweep");
    assertThat(
            search("energy.auditor", "recordType=trial-record&recordId=" + record, 200)
                .getList("items"))
        .isEmpty();
    assertThat(
            search("city.auditor", "recordType=trial-record&recordId=" + record, 200)
                .getList("items"))
        .hasSize(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapsForEveryWayOfAsking() {
    String record = UUID.randomUUID().toString();
    for (int i = 0; i < 7; i++) {
      deed(record, "CQ.ENERGY.MINE3", "n" + i, "w", false).then().statusCode(204);
    }
    String actor = Tokens.subjectOf("energy.petition-officer");
    for (String query :
        List.of(
            "recordId=" + record,
            "from=2020-01-01T00:00:00%2B08:00&recordId=" + record,
            "personRef=person-of-" + record,
            "actor=" + actor + "&recordId=" + record,
            "action=trial-deed&personRef=person-of-" + record)) {
      List<String> notes = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        JsonPath page =
            search("energy.auditor", query + "&recordType=trial-record&limit=3" + cursor, 200);
        notes.addAll(page.getList("items.collect { it.changes[0].after }"));
        String next = page.getString("next");
        cursor = next == null ? null : "&cursor=" + next;
      }
      assertThat(notes).as(query).containsExactly("n6", "n5", "n4", "n3", "n2", "n1", "n0");
    }
    List<String> newest = search("energy.auditor", "limit=200", 200).getList("items.recordId");
    assertThat(newest).contains(record);
    assertThat(search("yubei.auditor", "limit=200", 200).getList("items.recordId"))
        .doesNotContain(record);
  }

  @Test
  void readingTheAuditIsAnEntryItself() {
    String record = UUID.randomUUID().toString();
    search("energy.auditor", "recordId=" + record + "&purpose=check", 200);

    assertThat(
            rows(
                "select action || ' ' || actor || ' ' || purpose || ' ' || changes from audit_entry where record_id = ?",
                record))
        .singleElement()
        .asString()
        .contains("audit-read", Tokens.subjectOf("energy.auditor"), "check", record);
  }

  @Test
  void onlyThoseWhoAuditMayAskAndEveryFaultOfAQuestionIsTold() {
    search("energy.petition-officer", "", 403);
    search("energy.worker", "", 403);
    search("city.system-admin", "", 403);
    given().get("/api/trial/audit").then().statusCode(401);
    JsonPath problem =
        search(
            "energy.auditor",
            "from=yesterday&until=2026-11-27&limit=10&actor=" + "a".repeat(201),
            400);
    assertThat(problem.getList("faults.field", String.class))
        .containsExactlyInAnyOrder("actor", "from", "until");
    search("energy.auditor", "unknown=1", 400);
    search("energy.auditor", "cursor=abc", 400);
  }

  @Test
  void theChainGrowsIsAnchoredOutsideAndHolds() throws Exception {
    deed(UUID.randomUUID().toString(), "CQ.ENERGY", "a", "b", false).then().statusCode(204);
    long written = Database.count("audit_entry");

    JsonPath chain =
        await()
            .atMost(PATIENCE)
            .until(
                () -> chain("energy.auditor"), seen -> seen.getLong("anchoredLength") >= written);

    assertThat(chain.getString("head")).matches("[0-9a-f]{64}");
    assertThat(chain.getBoolean("counterRanBack")).isFalse();
    assertThat(chain.getLong("waiting")).isNotNegative();
    Path anchors =
        Path.of(ConfigProvider.getConfig().getValue("workershome.audit.anchor-file", String.class));
    String line = Files.readAllLines(anchors, UTF_8).getLast();
    assertThat(line).startsWith("audit-anchor-1 trial ");
    assertThat(Superuser.ofTheRunningTest().number("select anchored_length from audit_chain"))
        .isGreaterThanOrEqualTo(written);
    assertThat(verify(anchors).findings()).isEmpty();
  }

  @Test
  void whatTheTopicIsToldKeepsToItsSchemaAndIsWhatTheFileHolds() throws Exception {
    deed(UUID.randomUUID().toString(), "CQ.ENERGY", "a", "b", false).then().statusCode(204);

    ConsumerRecord<String, String> told =
        Topics.published("workershome.anchors", "audit-trial", 1).getFirst();

    new EventSchemas("audit").assertKept(told);
    JsonPath data = JsonPath.from(told.value());
    assertThat(Topics.header(told, "ce_type")).isEqualTo("org.workershome.audit.head-anchored.v1");
    assertThat(Topics.header(told, "ce_sequence")).isEqualTo(data.getString("length"));
    assertThat(Anchor.parse(data.getString("anchor")))
        .hasValueSatisfying(
            anchor -> {
              assertThat(anchor.length()).isEqualTo(data.getLong("length"));
              assertThat(HexFormat.of().formatHex(anchor.head())).isEqualTo(data.getString("head"));
              assertThat(anchor.check(keys)).isEqualTo(AuditKeys.Verdict.VALID);
            });
  }

  private VerificationReport verify(Path anchors) throws Exception {
    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection()) {
      return Verification.of(connection, "trial", keys, List.of(anchors));
    }
  }

  private static JsonPath chain(String account) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .get("/api/trial/audit/chain")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response deed(
      String record, String union, String note, String why, boolean fails) {
    return given()
        .header("Authorization", Tokens.bearer("energy.petition-officer"))
        .header("X-Forwarded-For", "10.1.2.3")
        .header("X-Request-Id", "request-" + record.substring(0, 8))
        .contentType("application/json")
        .body(Map.of("union", union, "note", note, "why", why, "fails", fails))
        .post("/api/trial/audit/deeds/" + record);
  }

  private static Response attempt(String record) {
    return given()
        .header("Authorization", Tokens.bearer("energy.petition-officer"))
        .contentType("application/json")
        .body(Map.of("union", "CQ.ENERGY", "note", "", "why", "", "fails", true))
        .post("/api/trial/audit/attempts/" + record);
  }

  private static JsonPath search(String account, String query, int status) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", Tokens.bearer(account))
        .get("/api/trial/audit" + (query.isEmpty() ? "" : "?" + query))
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  private static List<String> rows(String sql, Object... parameters) {
    return Superuser.ofTheRunningTest().texts(sql, parameters);
  }

  /** Anchors every second, to a file of its own, and few connections for many refusals. */
  public static final class Hurried implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of(
            "workershome.audit.anchor-every",
            "PT1S",
            "quarkus.datasource.jdbc.max-size",
            "6",
            "workershome.audit.poll",
            "PT0.05S",
            "workershome.audit.anchor-file",
            Files.createTempDirectory("trial-anchors").resolve("trial.anchors").toString());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

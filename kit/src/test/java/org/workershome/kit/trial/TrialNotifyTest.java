package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.MessageView;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
@TestProfile(TrialNotifyTest.WithCarrier.class)
class TrialNotifyTest {
  private static final AtomicInteger LAST = new AtomicInteger(1000);
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private final Messages messages;
  private final TrialMessages trial;
  private final String carrier = ConfigProvider.getConfig().getValue("trial.carrier", String.class);

  TrialNotifyTest(Messages messages, TrialMessages trial) {
    this.messages = messages;
    this.trial = trial;
  }

  @Test
  void aMessageGoesOutOnceAndIsReportedDelivered() {
    String phone = phone("9000");
    UUID record = send(new Contact(phone, null, null), person());

    MessageView told = awaitState(record, "DELIVERED");

    assertThat(taken(phone)).isEqualTo("您的事项XF-CQ-2026-000156有新进展，请登录职工之家查看，或致电12351。\n");
    assertThat(told.tries().stream().map(one -> one.channel() + " " + one.outcome()))
        .containsExactly("WECHAT NO_ADDRESS", "SMS HANDED", "SMS DELIVERED");
    assertThat(
            DATABASE.number(
                "select count(*) from notify_message where to_jsonb(notify_message)::text like ?",
                "%" + phone + "%"))
        .isZero();
  }

  @Test
  void aCarrierThatIsAwayIsTriedAgainAndBringsItOnce() {
    String phone = phone("0003");
    UUID record = send(new Contact(phone, null, null), person());

    MessageView told = awaitState(record, "DELIVERED");

    assertThat(told.tries().stream().filter(one -> one.outcome().name().equals("UNREACHABLE")))
        .hasSize(2);
    assertThat(taken(phone).lines()).hasSize(1);
  }

  @Test
  void whatNoCarrierBringsBecomesATaskOfTheUnion() {
    UUID refused = send(new Contact(phone("0001"), null, null), person());
    UUID undeliverable = send(new Contact(phone("0002"), null, null), person());
    UUID nobody = send(new Contact(null, null, null), person());
    List.of(refused, undeliverable, nobody).forEach(record -> awaitState(record, "TASK"));

    JsonPath tasks = tasks("energy.petition-officer");
    assertThat(tasks.getList("items.recordId"))
        .contains(refused.toString(), undeliverable.toString(), nobody.toString());
    assertThat(tasks("yubei.petition-officer").getList("items.recordId"))
        .doesNotContain(refused.toString());
    assertThat(tasks("city.petition-officer").getList("items.recordId"))
        .contains(refused.toString());
  }

  @Test
  void aTaskIsDoneOnceByWhoeverSawIt() {
    UUID record = send(new Contact(null, null, null), person());
    awaitState(record, "TASK");
    String id =
        tasks("energy.petition-officer")
            .getString("items.find { it.recordId == '" + record + "' }.id");

    assertThat(done("energy.petition-officer", id, null)).isEqualTo(428);
    assertThat(done("yubei.petition-officer", id, "\"1\"")).isEqualTo(404);
    assertThat(done("energy.petition-officer", id, "\"1\"")).isEqualTo(204);
    assertThat(done("energy.petition-officer", id, "\"1\"")).isEqualTo(412);
    assertThat(done("energy.petition-officer", id, "\"2\"")).isEqualTo(409);
    assertThat(tasks("energy.petition-officer").getList("items.id")).doesNotContain(id);
  }

  @Test
  void onlyWhoeverWorksOnTheRecordsSeesTheTasksAndNoNumberStaysInANote() {
    UUID record = send(new Contact(null, null, null), person());
    awaitState(record, "TASK");
    String id =
        tasks("energy.petition-officer")
            .getString("items.find { it.recordId == '" + record + "' }.id");

    for (String other : List.of("energy.cashier", "energy.lawyer", "energy.worker")) {
      given()
          .header("Authorization", Tokens.bearer(other))
          .get("/api/trial/notify-tasks")
          .then()
          .statusCode(403);
    }
    assertThat(done("energy.auditor", id, "\"1\"")).isEqualTo(403);
    assertThat(done("energy.case-handler", id, "\"1\"", "已电话告知 13912345678")).isEqualTo(204);
    assertThat(DATABASE.texts("select note from notify_task where id = ?::uuid", id))
        .containsExactly("已电话告知 ******");
  }

  @Test
  void aMessageThatStumblesOverAndOverIsLeftToAPerson() {
    // Given one of a record whose contacts nobody knows, which was tried four times already
    UUID record = Ids.next();
    SystemScope.run("test", () -> trial.send(messages, "trial-unknown", record, person()));
    await().atMost(Duration.ofSeconds(30)).until(() -> attempts(record) == 1);

    // When its time comes for the fifth time
    DATABASE.change(
        "update notify_message set attempts = 4, next_at = now() where record_id = ?", record);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        DATABASE.texts(
                            "select m.state || ' ' || t.reason from notify_message m"
                                + " join notify_task t on t.message_id = m.id where m.record_id = ?",
                            record))
                    .containsExactly("TASK NOT_DELIVERED"));
  }

  private static long attempts(UUID record) {
    return DATABASE.number("select attempts from notify_message where record_id = ?", record);
  }

  @Test
  void whatSomebodyRefusedIsNotTried() {
    String account = "energy.worker3";
    preference(account, "{\"channel\":\"SMS\",\"wanted\":false}", 200);
    String phone = phone("9000");

    UUID record = send(new Contact(phone, null, null), Tokens.personRefOf(account));

    assertThat(awaitState(record, "TASK").tries()).hasSize(1);
    assertThat(taken(phone)).isEmpty();
    preference(account, "{\"channel\":\"CALL\",\"wanted\":false}", 400);
    preference(account, "{\"channel\":\"SMS\",\"wanted\":true,\"quietFrom\":\"12:00\"}", 400);
  }

  @Test
  void whoIsNotToBeDisturbedNowIsToldLater() {
    String account = "energy.worker4";
    preference(
        account,
        "{\"channel\":\"SMS\",\"wanted\":true,\"quietFrom\":\"00:00\",\"quietUntil\":\"23:59\"}",
        200);
    String phone = phone("9000");

    UUID record = send(new Contact(phone, null, null), Tokens.personRefOf(account));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                DATABASE.number(
                        "select count(*) from notify_message where record_id = ? and next_at > now() + interval"
                            + " '1 second' and attempts = 0",
                        record)
                    == 1);

    assertThat(taken(phone)).isEmpty();
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    UUID record = Ids.next();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          SystemScope.run("test", () -> trialSend(record));
                          throw new IllegalStateException("rolled back");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(DATABASE.number("select count(*) from notify_message where record_id = ?", record))
        .isZero();
  }

  /** Joins the transaction around it. */
  private void trialSend(UUID record) {
    messages.send(
        new org.workershome.kit.notify.Message(
            "trial-told",
            "trial-case",
            record,
            new org.workershome.kit.identity.UnionPath("CQ.ENERGY"),
            person(),
            Map.of(
                org.workershome.kit.notify.Place.NUMBER, "A",
                org.workershome.kit.notify.Place.UNION_PHONE, "12351")));
  }

  private UUID send(Contact contact, String personRef) {
    UUID record = Ids.next();
    trial.contacts.put(record, contact);
    SystemScope.run("test", () -> trial.send(messages, record, personRef));
    return record;
  }

  private MessageView awaitState(UUID record, String state) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> only(record), message -> message.state().equals(state));
  }

  private MessageView only(UUID record) throws Exception {
    return SystemScope.call("test", () -> messages.of("trial-case", record)).getFirst();
  }

  private String taken(String phone) {
    return given().get(carrier + "/taken/" + phone).body().asString();
  }

  private static JsonPath tasks(String account) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .queryParam("limit", 200)
        .get("/api/trial/notify-tasks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static int done(String account, String id, @Nullable String ifMatch) {
    return done(account, id, ifMatch, "已电话告知");
  }

  private static int done(String account, String id, @Nullable String ifMatch, String note) {
    var request =
        given()
            .header("Authorization", Tokens.bearer(account))
            .contentType("application/json")
            .body("{\"outcome\":\"TOLD\",\"note\":\"" + note + "\"}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post("/api/trial/notify-tasks/" + id + "/done").statusCode();
  }

  private static void preference(String account, String body, int status) {
    given()
        .header("Authorization", Tokens.bearer(account))
        .contentType("application/json")
        .body(body)
        .put("/api/trial/notify-preferences")
        .then()
        .statusCode(status);
  }

  private static String phone(String end) {
    return "1390" + String.format("%03d", LAST.incrementAndGet() % 1000) + end;
  }

  private static String person() {
    return Ids.next().toString().replace("-", "");
  }

  /** With carriers, quick ones, that may be sent to at any hour. */
  public static final class WithCarrier implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(FakeCarrier.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "workershome.notify.quiet-from", "00:00",
          "workershome.notify.quiet-until", "00:00",
          "workershome.notify.retry", "PT0.2S",
          "workershome.notify.report-after", "PT0.2S",
          "workershome.notify.poll", "PT0.1S");
    }
  }
}

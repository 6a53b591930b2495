package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;

/**
 * No id number, card or telephone is in clear in logs, on topics or in tables that are not about
 * people, whatever went through the service. A service adds a subclass that sends the {@link
 * Canaries} through its work. Logs are heard while they fly and read as the whole run's file;
 * tables and topics are those of the whole run, too.
 */
public abstract class CanarySuite {
  /** Where the log of a module's run is; named by {@link ServiceResources}. */
  private static final String LOG_FILE = "quarkus.log.file.path";

  /** Sends canaries through the service's work, in the fields that are made for them. */
  protected abstract void work();

  /**
   * Addresses of POSTs with a body, and the account that may use them: canaries go there in every
   * wrong place.
   */
  protected abstract List<Door> doors();

  /** An address and who may use it. */
  public record Door(String account, String path) {}

  /**
   * Events of others that this service takes: canaries come in with them, in every wrong place.
   * None where nothing is taken.
   */
  protected List<Foreign> foreign() {
    return List.of();
  }

  /**
   * A topic that the service reads.
   *
   * @param type of an event that it handles; of a compacted topic whatever it has
   * @param bodies that are readable and wrong: canaries where something else belongs
   */
  public record Foreign(String topic, String type, List<String> bodies) {}

  @Test
  final void noCanaryIsSeenInLogsTopicsAndTechnicalTables() {
    Superuser database = Superuser.ofTheRunningTest();
    List<String> leaks = new ArrayList<>();
    try (CanaryLog log = CanaryLog.listening(Canaries.ALL)) {
      work();
      doors().forEach(this::wrongRequests);
      foreign().forEach(this::wrongEvents);
      awaitPublished(database);
      leaks.addAll(log.leaks());
    }
    var scan = new CanaryScan(Canaries.ALL);
    assertThat(CanaryScan.tables(database)).containsAll(CanaryScan.TABLES);
    leaks.addAll(scan.inTables(database));
    leaks.addAll(scan.inTopics(config("kafka.bootstrap.servers")));
    leaks.addAll(scan.inFile(Path.of(config(LOG_FILE))));
    // Other tests of the run count what is parked.
    database.change(
        "delete from parked_event where topic = any (?)",
        (Object) foreign().stream().map(Foreign::topic).toArray(String[]::new));

    assertThat(leaks).isEmpty();
  }

  /** Each is answered without a fault of ours, and without being repeated to the caller. */
  private void wrongRequests(Door door) {
    String id = Canaries.CITIZEN_ID;
    String card = Canaries.CARD;
    String phone = Canaries.PHONE;
    List<Response> answers =
        List.of(
            as(door).body("{}").post(door.path() + "?citizenId=" + id),
            as(door).body("{}").get(door.path() + "?cursor=" + card + "&limit=" + phone),
            as(door).body("{\"unknown\":\"" + id + "\",\"" + card + "\":1}").post(door.path()),
            as(door).body("{\"broken\":\"" + id + "\", " + phone).post(door.path()),
            as(door).body("[\"" + id + "\"]").post(door.path()),
            as(door).body("\"" + card + "\"").post(door.path()),
            as(door).body("<id>" + id + "</id>").post(door.path()),
            as(door).contentType("text/" + id).body(id).post(door.path()),
            as(door).body("{}").post(door.path() + "/" + id + "/" + card),
            as(door).body("{}").put(door.path() + "/" + id),
            as(door)
                .header("Accept-Language", id)
                .header("User-Agent", card)
                .body("{}")
                .post(door.path()),
            as(door).header("If-Match", "\"" + id + "\"").body("{}").post(door.path()),
            as(door).header("X-Request-Id", id).body("{}").post(door.path()),
            as(door).header("X-Request-Id", "call-" + phone).body("{}").post(door.path()),
            given().header("Authorization", "Bearer " + id).body("{}").post(door.path()),
            given().cookie("session", card).body("{}").post(door.path()));
    for (Response answer : answers) {
      assertThat(answer.statusCode()).as(door.path()).isBetween(400, 499);
      assertThat(Canaries.ALL).as(door.path()).noneMatch(text(answer)::contains);
    }
    for (String key : List.of(id, card, phone, "pay-" + id)) {
      given()
          .header("Authorization", Tokens.bearer(door.account()))
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{}")
          .post(door.path())
          .then()
          .statusCode(400);
    }
  }

  /** What is wrong is parked, and seen by whoever decides about it, without what it says. */
  private void wrongEvents(Foreign from) {
    String id = Canaries.CITIZEN_ID;
    List<String> bodies = new ArrayList<>(from.bodies());
    bodies.add("{\"broken\":\"" + id + "\", " + Canaries.PHONE);
    bodies.add("<id>" + id + "</id>");
    List<String> keys = new ArrayList<>();
    String brokers = config("kafka.bootstrap.servers");
    try (var sender = new EventSender(brokers, from.topic())) {
      for (String body : bodies) {
        String key = Ids.next().toString();
        keys.add(key);
        sender.send(key, headers(from, null, ""), body);
      }
      // Readable, and not what anybody expects: some handlers pass it over, others stumble.
      for (String body : List.of(Canaries.CARD, "\"" + id + "\"", "[" + Canaries.PHONE + "]")) {
        sender.send(Ids.next().toString(), headers(from, null, ""), body);
      }
      for (String header : List.of("ce_id", "ce_time", "ce_source")) {
        String key = Ids.next().toString();
        keys.add(key);
        sender.send(key, headers(from, header, Canaries.CITIZEN_ID), bodies.getFirst());
      }
      sender.flush();
    }
    Superuser database = Superuser.ofTheRunningTest();
    Object parked = keys.toArray(String[]::new);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        database.texts("select key from parked_event where key = any (?)", parked))
                    .as("parked of %s", from.topic())
                    .containsExactlyInAnyOrderElementsOf(keys));
    String list =
        given()
            .header("Authorization", Tokens.bearer("city.system-admin"))
            .get("/api/" + config("workershome.service") + "/parked-events")
            .asString();
    assertThat(Canaries.ALL).as("parked events of " + from.topic()).noneMatch(list::contains);
    String first =
        database.texts("select id from parked_event where key = ?", keys.getFirst()).getFirst();
    Response replayed =
        given()
            .header("Authorization", Tokens.bearer("city.system-admin"))
            .post("/api/" + config("workershome.service") + "/parked-events/" + first + "/replay");
    assertThat(Canaries.ALL).noneMatch(text(replayed)::contains);
  }

  private static Map<String, @Nullable String> headers(
      Foreign from, @Nullable String spoilt, String value) {
    Map<String, @Nullable String> headers = EventSender.headers(Ids.next().toString(), from.type());
    headers.put("planted", CanaryScan.PLANTED);
    if (spoilt != null) {
      headers.put(spoilt, value);
    }
    return headers;
  }

  private static RequestSpecification as(Door door) {
    return given()
        .header("Authorization", Tokens.bearer(door.account()))
        .header("Idempotency-Key", Ids.next().toString())
        .contentType("application/json");
  }

  /**
   * Body and headers. The address is the caller's own, and comes back as the problem's instance.
   */
  private static String text(Response answer) {
    return answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "") + answer.headers();
  }

  private static void awaitPublished(Superuser database) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.number("select count(*) from outbox where blocked_at is null") == 0);
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

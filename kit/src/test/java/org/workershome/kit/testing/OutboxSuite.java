package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.testing.OutboxTeller.Ending;

/**
 * What a service may rely on when it tells others what happened. A service adds a thin
 * {@code @QuarkusTest} subclass; its own relay does the work, over topics of the suite's own.
 */
public abstract class OutboxSuite {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CHANGES = 60;
  private static final String ADMINISTRATOR = "city.system-admin";

  private final Outbox outbox;
  private final String blockedEvents;
  private final SuiteTopic topic = SuiteTopic.at(config("kafka.bootstrap.servers"));
  private final Superuser superuser = Superuser.ofTheRunningTest();
  private final OutboxTables tables = new OutboxTables(superuser, topic.name());
  private final OutboxTeller teller;
  private final Random random = Seeds.random(getClass().getSimpleName());

  /**
   * @param database of the service, as its own code sees it
   * @param blockedEvents path of the service's blocked events
   */
  protected OutboxSuite(Outbox outbox, DataSource database, String blockedEvents) {
    this.outbox = outbox;
    this.teller = new OutboxTeller(outbox, database, superuser, topic.name());
    this.blockedEvents = blockedEvents;
  }

  @AfterEach
  final void noOtherRelayIsLeft() {
    tables.endLeaseOfAnother();
  }

  @Test
  final void anEventIsPublishedIfAndOnlyIfItsChangeCommits() {
    // Given
    List<UUID> committed = new ArrayList<>();
    List<UUID> all = new ArrayList<>();

    // When
    int lost = random.nextInt(CHANGES);
    for (int i = 0; i < CHANGES; i++) {
      UUID id = Ids.next();
      all.add(id);
      Ending ending = i == lost ? Ending.CONNECTION_LOST : Ending.values()[random.nextInt(3)];
      teller.changeAndTell(id, ending);
      if (ending == Ending.COMMIT) {
        committed.add(id);
      }
    }
    tables.awaitEmpty(PATIENCE);

    // Then
    assertThat(committed).as("some commit, some do not").isNotEmpty().isNotEqualTo(all);
    assertThat(superuser.texts("select event_id from inbox"))
        .filteredOn(id -> all.contains(UUID.fromString(id)))
        .containsExactlyInAnyOrderElementsOf(committed.stream().map(UUID::toString).toList());
    assertThat(topic.published())
        .extracting(Published::id)
        .containsExactlyInAnyOrderElementsOf(committed);
  }

  @Test
  final void anEventWithoutATransactionIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> outbox.append(teller.event(Ids.next(), "alone", 1, "")))
        .withMessageContaining("without a transaction");
    assertThat(tables.waiting()).isZero();
  }

  @Test
  final void eventsOfOneAggregateArriveInOrderWhateverTheBatchBoundaries() throws Exception {
    // Given: more than a batch, written by several at once while nobody sends
    tables.leaseToAnother();
    int written = 0;
    try (var writers = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String prefix = "writer-" + i + "-";
        var choice = new Random(random.nextLong());
        shares.add(writers.submit(() -> teller.write(prefix, 900, choice)));
      }
      for (Future<Integer> share : shares) {
        written += share.get();
      }
    }

    // When
    tables.endLeaseOfAnother();
    outbox.wake();
    tables.awaitEmpty(PATIENCE);

    // Then
    assertThat(Published.assertCompleteAndInOrder(topic.published())).isEqualTo(written);
  }

  @Test
  final void whileAnotherRelayHasTheLeaseEventsWaitAndHealthSaysHowLong() {
    // Given
    tables.leaseToAnother();
    UUID old = Ids.next();
    UUID young = Ids.next();
    teller.changeAndTell(old, Ending.COMMIT);
    tables.age(Duration.ofSeconds(90));
    teller.changeAndTell(young, Ending.COMMIT);

    // When
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonPath health = given().get("/q/health/ready").jsonPath();
              assertThat(health.getInt("checks.find { it.name == 'outbox' }.data.pending"))
                  .isPositive();
              assertThat(health.getInt("checks.find { it.name == 'outbox' }.data.lagSeconds"))
                  .isBetween(90, 150);
            });
    long waiting = tables.waiting();
    tables.endLeaseOfAnother();
    outbox.wake();
    tables.awaitEmpty(PATIENCE);

    // Then
    assertThat(waiting).isEqualTo(2);
    assertThat(topic.published()).extracting(Published::id).containsExactlyInAnyOrder(old, young);
  }

  @Test
  final void anEventThatTheBrokerRefusesHoldsBackOnlyItsAggregateUntilItIsReleased() {
    // Given
    topic.create(Map.of("max.message.bytes", "2000"));
    String large = "x".repeat(4_000);
    UUID refused = Ids.next();
    teller.tell(
        teller.event(Ids.next(), "stuck", 1, ""),
        teller.event(refused, "stuck", 2, large),
        teller.event(Ids.next(), "free", 1, ""),
        teller.event(Ids.next(), "stuck", 3, ""),
        teller.event(Ids.next(), "free", 2, ""));

    // When
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              tables.nextTriesNow();
              assertThat(tables.blocked()).containsExactly(refused);
            });
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(tables.waiting()).isEqualTo(2));

    // Then
    assertThat(Published.assertCompleteAndInOrder(topic.published())).isEqualTo(3);
    Response list = as(ADMINISTRATOR, "GET", "");
    assertThat(list.jsonPath().getString("find { it.id == '" + refused + "' }.aggregateId"))
        .isEqualTo("stuck");
    assertThat(list.jsonPath().getString("find { it.id == '" + refused + "' }.reason"))
        .contains("RecordTooLarge");
    for (String other : List.of("energy.worker", "energy.system-admin")) {
      assertProblem(as(other, "GET", ""), 403, "forbidden");
      assertProblem(as(other, "POST", "/" + refused + "/release"), 403, "forbidden");
    }
    assertProblem(as(ADMINISTRATOR, "POST", "/" + Ids.next() + "/release"), 404, "not-found");

    // And, once the cause is mended
    topic.set("max.message.bytes", "100000");
    assertThat(as(ADMINISTRATOR, "POST", "/" + refused + "/release").statusCode()).isEqualTo(204);
    tables.awaitEmpty(PATIENCE);
    assertThat(Published.assertCompleteAndInOrder(topic.published())).isEqualTo(5);
    assertProblem(as(ADMINISTRATOR, "POST", "/" + refused + "/release"), 404, "not-found");
    assertThat(
            superuser.texts(
                "select actor from audit_entry where action = 'blocked-event-released' and record_id = ?",
                refused.toString()))
        .containsExactly(Tokens.subjectOf(ADMINISTRATOR));
  }

  private Response as(String account, String method, String path) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .request(method, blockedEvents + path);
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;

/**
 * What a service owes to those whose events it takes: each has its effect once, in order, whatever
 * else is in the topic. A service adds a thin {@code @QuarkusTest} subclass that names one event
 * and its effect.
 */
public abstract class InboxSuite {
  protected static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String type;
  private final Random random = Seeds.random(getClass().getSimpleName());
  protected final EventSender sender;
  protected final ConsumerGroup group;
  protected final ParkedEvents parked;

  /**
   * @param topic that the service reads
   * @param type of an event that it handles
   * @param parkedEvents path of the service's parked events
   */
  protected InboxSuite(String topic, String type, String parkedEvents) {
    String brokers = config("kafka.bootstrap.servers");
    this.type = type;
    this.parked = new ParkedEvents(parkedEvents);
    this.sender = new EventSender(brokers, topic);
    this.group = new ConsumerGroup("workershome-" + config("workershome.service"), topic, brokers);
  }

  /** Somebody or something new that events can be about; also their key. */
  protected abstract String newSubject();

  /** What the event says; any number of events can be about one subject. */
  protected abstract String data(String subject, UUID event);

  /** The events that had an effect on the subject, in the order of the effects. */
  protected abstract List<UUID> effects(String subject);

  @AfterEach
  final void closeTheSender() {
    sender.close();
  }

  @Test
  final void anEventThatIsDeliveredManyTimesHasOneEffectAndTheOrderIsKept() {
    // Given
    List<Told> told = told(6, 5);

    // When
    sendInRandomTurns(told);
    awaitCaughtUp();

    // Then
    assertThat(told).allSatisfy(one -> assertThat(effects(one.key())).isEqualTo(one.events()));
    assertThat(told).allSatisfy(one -> assertThat(parked.of(one.key())).isEmpty());
  }

  @Test
  final void aRebalanceInMidBatchNeitherLosesNorDoublesAnything() {
    // Given
    List<Told> told = told(4, 40);

    // When
    sendInRandomTurns(told);
    group.rebalance(PATIENCE);
    sendInRandomTurns(told);
    group.rebalance(PATIENCE);
    awaitCaughtUp();

    // Then
    assertThat(told).allSatisfy(one -> assertThat(effects(one.key())).isEqualTo(one.events()));
  }

  @Test
  final void typesThatNobodyHandlesArePassedOver() {
    // Given
    String subject = newSubject();
    UUID known = Ids.next();

    // When
    send(Ids.next(), "org.workershome.suite.unheard-of.v1", subject);
    send(known, subject);
    awaitCaughtUp();

    // Then
    assertThat(effects(subject)).containsExactly(known);
    assertThat(parked.of(subject)).isEmpty();
  }

  @Test
  final void aPoisonEventIsParkedAndHoldsItsKeyUntilItIsGivenUp() {
    // Given
    String stuck = newSubject();
    String free = newSubject();
    UUID first = Ids.next();
    UUID poison = Ids.next();
    UUID third = Ids.next();
    UUID fourth = Ids.next();
    UUID other = Ids.next();

    // When
    send(first, stuck);
    sendPoison(poison, stuck);
    send(third, stuck);
    send(fourth, stuck);
    sendPoison(poison, stuck);
    send(third, stuck);
    send(other, free);
    awaitCaughtUp();

    // Then
    assertThat(effects(stuck)).containsExactly(first);
    assertThat(effects(free)).containsExactly(other);
    assertThat(parked.of(stuck))
        .containsExactly(poison + " false", third + " true", fourth + " true");
    String poisoned = parked.idOf(poison);
    for (String account : List.of("energy.worker", "energy.system-admin")) {
      assertProblem(parked.listFor(account), 403, "forbidden");
      assertProblem(parked.replayFor(account, poisoned), 403, "forbidden");
      assertProblem(parked.dropFor(account, poisoned), 403, "forbidden");
    }
    assertProblem(parked.replay(third), 409, "conflict");
    assertProblem(parked.replay(poison), 409, "conflict");
    assertThat(parked.of(stuck)).hasSize(3);

    // And, once it is given up, it stays given up
    assertThat(parked.drop(poisoned).statusCode()).isEqualTo(204);
    assertThat(decided(poisoned))
        .containsExactly("parked-event-dropped " + Tokens.subjectOf(ParkedEvents.ADMINISTRATOR));
    sendPoison(poison, stuck);
    send(third, stuck);
    awaitCaughtUp();
    assertThat(effects(stuck)).containsExactly(first, third, fourth);
    assertThat(parked.of(stuck)).isEmpty();
  }

  @Test
  final void recordsThatAreNoEventsAreParkedAndHoldUpNothingElse() {
    // Given
    String subject = newSubject();
    UUID good = Ids.next();
    List<String> keys = Stream.generate(() -> "foreign-" + Ids.next()).limit(3).toList();
    String oddKey = "odd \u0000 " + subject;

    // When
    for (String key : keys) {
      sender.send(key, Map.of(), "one");
      sender.send(key, Map.of(), "another");
      sender.send(key, spoilt(Ids.next(), "ce_type", null), "{}");
      sender.send(key, EventSender.headers(Ids.next().toString(), type), "{\u0000}");
      sender.send(key, EventSender.headers("\u0000", type), "{}");
    }
    sender.send(oddKey, Map.of(), "one");
    send(good, subject);
    awaitCaughtUp();

    // Then
    assertThat(effects(subject)).containsExactly(good);
    assertThat(keys).allSatisfy(key -> assertThat(parked.of(key)).hasSize(5));
    assertThat(parked.of(oddKey.replace('\u0000', '\ufffd'))).hasSize(1);

    // And nothing of it stays for ever
    for (String key : keys) {
      for (String id : parked.idsOf(key)) {
        assertThat(parked.drop(id).statusCode()).isEqualTo(204);
      }
      assertThat(parked.of(key)).isEmpty();
    }
  }

  /** What was done about a parked event, and by whom, as the audit has it. */
  protected static List<String> decided(String id) {
    return Superuser.ofTheRunningTest()
        .texts("select action || ' ' || actor from audit_entry where record_id = ?", id);
  }

  /** All that was sent was taken, one way or another. */
  protected final void awaitCaughtUp() {
    sender.flush();
    group.awaitCaughtUp(PATIENCE);
  }

  /** Sends it well made. */
  protected final void send(UUID event, String subject) {
    send(event, type, subject);
  }

  protected final void send(UUID event, String ofType, String subject) {
    sender.send(subject, EventSender.headers(event.toString(), ofType), data(subject, event));
  }

  private void sendPoison(UUID event, String subject) {
    sender.send(subject, spoilt(event, "ce_time", "yesterday"), data(subject, event));
  }

  private Map<String, @Nullable String> spoilt(UUID event, String header, @Nullable String value) {
    Map<String, @Nullable String> headers = EventSender.headers(event.toString(), type);
    headers.put(header, value);
    return headers;
  }

  /** Each event of a key follows the one before it, but now and then the sender starts again. */
  private void sendInRandomTurns(List<Told> told) {
    List<Deque<UUID>> turns = new ArrayList<>();
    for (Told one : told) {
      Deque<UUID> deliveries = new ArrayDeque<>();
      int next = 0;
      while (next < one.events().size()) {
        deliveries.add(one.events().get(next));
        next = random.nextInt(4) == 0 ? Math.max(0, next - random.nextInt(3)) : next + 1;
      }
      turns.add(deliveries);
    }
    while (turns.stream().anyMatch(turn -> !turn.isEmpty())) {
      int turn = random.nextInt(turns.size());
      UUID event = turns.get(turn).poll();
      if (event != null) {
        send(event, told.get(turn).key());
      }
    }
  }

  private List<Told> told(int subjects, int events) {
    return Stream.generate(
            () -> new Told(newSubject(), Stream.generate(Ids::next).limit(events).toList()))
        .limit(subjects)
        .toList();
  }

  private record Told(String key, List<UUID> events) {}

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.InboxSuite;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** The suite, and what needs a handler that fails on purpose. */
@QuarkusTest
class TrialInboxTest extends InboxSuite {
  private final TrialHandler handler;
  private final Superuser superuser = Superuser.ofTheRunningTest();

  TrialInboxTest(TrialHandler handler) {
    super("workershome.trial-inbox", TrialHandler.HAPPENED, "/api/trial/parked-events");
    this.handler = handler;
  }

  @Override
  protected String newSubject() {
    return Ids.next().toString();
  }

  @Override
  protected String data(String subject, UUID event) {
    return "{\"subject\":\"" + subject + "\"}";
  }

  @Override
  protected List<UUID> effects(String subject) {
    return superuser
        .texts("select cause from trial_effect where subject = ? order by position", subject)
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  @AfterEach
  void everythingWorksAgain() {
    handler.mend(false);
    handler.goAway(false);
  }

  @Test
  void whatAHandlerWroteBeforeItThrewIsGoneAndDoneOnceWhenItIsMended() {
    // Given
    String subject = newSubject();
    UUID poison = Ids.next();
    UUID behind = Ids.next();
    send(poison, TrialHandler.BREAKS, subject);
    send(behind, subject);
    awaitCaughtUp();
    List<UUID> before = effects(subject);
    List<String> waiting = parked.of(subject);
    String poisoned = parked.idOf(poison);

    // When
    handler.mend(true);
    Response replayed = parked.replay(poisoned);
    send(poison, TrialHandler.BREAKS, subject);
    send(behind, subject);
    awaitCaughtUp();

    // Then
    assertThat(before).isEmpty();
    assertThat(waiting).containsExactly(poison + " false", behind + " true");
    assertThat(replayed.statusCode()).isEqualTo(204);
    assertThat(effects(subject)).containsExactly(poison, behind);
    assertThat(parked.of(subject)).isEmpty();
    assertThat(decided(poisoned))
        .containsExactly("parked-event-replayed " + Tokens.subjectOf("city.system-admin"));
  }

  @Test
  void anEventThatIsRefusedAtTheCommitIsParkedToo() {
    // Given
    String subject = newSubject();
    UUID first = Ids.next();
    UUID second = Ids.next();

    // When
    send(first, TrialHandler.COLLIDES, subject);
    send(second, TrialHandler.COLLIDES, subject);
    awaitCaughtUp();

    // Then
    assertThat(effects(subject)).containsExactly(first);
    assertThat(parked.of(subject)).containsExactly(second + " false");
  }

  @Test
  void aFaultOfTheMomentIsWaitedOutAlsoThroughARebalance() {
    // Given
    handler.goAway(true);
    List<String> subjects = List.of(newSubject(), newSubject(), newSubject(), newSubject());
    List<UUID> events = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    for (int i = 0; i < events.size(); i++) {
      send(events.get(i), TrialHandler.WAITS, subjects.get(i));
    }
    sender.flush();

    // When
    group.rebalance(PATIENCE);
    handler.goAway(false);
    awaitCaughtUp();

    // Then
    for (int i = 0; i < events.size(); i++) {
      assertThat(effects(subjects.get(i))).containsExactly(events.get(i));
      assertThat(parked.of(subjects.get(i))).isEmpty();
    }
  }

  @Test
  void whoeverDecidesSecondFindsNothingParked() throws Exception {
    // Given: two persons who have both seen the event, and meet at its key
    String subject = newSubject();
    UUID poison = Ids.next();
    send(poison, TrialHandler.BREAKS, subject);
    awaitCaughtUp();
    handler.mend(true);
    String id = parked.idOf(poison);

    // When
    List<Integer> answers;
    try (var persons = Executors.newFixedThreadPool(2);
        Connection held = superuser.connection()) {
      held.setAutoCommit(false);
      lock(held, subject);
      List<Future<Integer>> replays =
          List.of(
              persons.submit(() -> parked.replay(id).statusCode()),
              persons.submit(() -> parked.replay(id).statusCode()));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  superuser.number(
                          "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                      == 2);
      held.rollback();
      answers = List.of(replays.get(0).get(), replays.get(1).get());
    }

    // Then
    assertThat(answers).containsExactlyInAnyOrder(204, 404);
    assertThat(effects(subject)).containsExactly(poison);
  }

  private void lock(Connection connection, String key) throws java.sql.SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 4712))")) {
      lock.setString(1, group.topic());
      lock.setString(2, key);
      lock.execute();
    }
  }
}

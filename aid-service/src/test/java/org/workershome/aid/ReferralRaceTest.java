package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.aid.support.Aid.approveFile;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.reviewed;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;

/** A second petition joins a file in the moment of its approval: both hear of it, once. */
@ServiceTest
class ReferralRaceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Superuser superuser = Superuser.ofTheRunningTest();

  @Test
  void everyPetitionHearsOfTheDecisionOnce() throws Exception {
    // Given
    String person = "person-" + newKey();
    UUID first = referred(person);
    String path = draftOf(first);
    String household = path.substring(path.lastIndexOf('/') + 1);
    reviewed(path, 71);
    long waitingBefore = waiting();

    // When: both are held up at the file, the approval in front
    UUID second;
    try (var approver = Executors.newSingleThreadExecutor();
        Connection held = superuser.connection()) {
      held.setAutoCommit(false);
      lock(held, household);
      Future<Integer> approval = approver.submit(() -> approveFile(path).statusCode());
      awaitWaiting(waitingBefore + 1);
      second = referred(person);
      awaitWaiting(waitingBefore + 2);
      held.rollback();
      assertThat(approval.get()).isEqualTo(200);
    }

    // Then
    assertThat(Topics.published("workershome.aid", household, 3))
        .filteredOn(event -> Topics.header(event, "ce_type").endsWith(".application.decided.v1"))
        .extracting(event -> JsonPath.from(event.value()).getString("petitionId"))
        .containsExactlyInAnyOrder(first.toString(), second.toString());
  }

  private void lock(Connection connection, String household) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select id from household where id = ?::uuid for update")) {
      lock.setString(1, household);
      lock.execute();
    }
  }

  private void awaitWaiting(long howMany) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(waiting()).as("held up").isEqualTo(howMany));
  }

  private long waiting() {
    return superuser.number(
        "select count(*) from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()");
  }
}

package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.PaymentPlan.CASHIER;
import static org.workershome.aid.support.PaymentPlan.fetched;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** What happens while a plan is released, and after, does not get lost. */
@ServiceTest
class PaymentReleaseRaceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Superuser behind = Superuser.ofTheRunningTest();

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void aCardThatIsBeingChangedIsWaitedForAndNotPaidTo() throws Exception {
    PaymentPlan plan = approved(973);
    String dryRun = plan.dryRunHash();

    Response answer =
        releasedWhile(
            plan,
            dryRun,
            "update household set card_version = card_version + 1 where id = '"
                + plan.households().getFirst()
                + "'",
            () -> {});

    answer.then().statusCode(422).body("type", endsWith(":content-changed"));
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void aStopThatCameWhileTheFilesWereWrittenHolds() throws Exception {
    PaymentPlan plan = approved(975);
    String dryRun = plan.dryRunHash();

    // The checks are passed; the file waits to be written
    Response answer =
        releasedWhile(
            plan,
            dryRun,
            "lock table payment_line in share mode",
            () ->
                post(
                        "energy.aid-clerk",
                        "/api/aid/payment-stops",
                        Map.of(
                            "householdId",
                            plan.households().getFirst(),
                            "reason",
                            "DECEASED",
                            "note",
                            "社区通报去世"))
                    .then()
                    .statusCode(201));

    answer
        .then()
        .statusCode(422)
        .body("type", endsWith(":plan-blocked"))
        .body("faults.code", contains("STOPPED"));
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void whatTheBankHasFetchedComesAfterWhatItHasNot() {
    PaymentPlan first = PaymentPlan.drafted(977, 1, "XLSX", 10).released();
    PaymentPlan second = PaymentPlan.drafted(978, 1, "XLSX", 10).released();
    String taken = first.files().getFirst();
    String waiting = second.files().getFirst();
    // Among the oldest of the list, whatever other tests have written
    String created = "update payment_batch set created_at = ?::timestamptz where id = ?::uuid";
    behind.change(created, "2020-01-01T00:00:00Z", taken);
    behind.change(created, "2020-01-02T00:00:00Z", waiting);
    fetched(taken).then().statusCode(200);

    var list = bank().get("/api/aid/bank/files").then().statusCode(200).extract().jsonPath();

    List<String> ids = list.getList("items.id");
    List<String> sent = list.getList("items.sentAt");
    assertThat(ids).contains(waiting);
    assertThat(sent.subList(0, ids.indexOf(waiting) + 1)).containsOnlyNulls();
    assertThat(ids.subList(0, ids.indexOf(waiting))).doesNotContain(taken);
  }

  private static PaymentPlan approved(int person) {
    PaymentPlan plan = PaymentPlan.drafted(person, 1, "DELIMITED_UTF8", 10);
    plan.lock().then().statusCode(200);
    plan.approval().then().statusCode(200);
    return plan;
  }

  /** Somebody else holds what the release needs, does something, and lets go. */
  private Response releasedWhile(PaymentPlan plan, String dryRun, String held, Runnable meanwhile)
      throws Exception {
    try (Connection other = behind.connection();
        Statement statement = other.createStatement();
        ExecutorService cashier = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      long holder = backend(statement);
      statement.execute(held);
      try {
        Future<Response> release =
            cashier.submit(
                () -> decide(CASHIER, plan.path(), "release", Map.of("dryRunHash", dryRun)));
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    behind.number(
                            "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                            (int) holder)
                        > 0);
        meanwhile.run();
        other.commit();
        return release.get();
      } finally {
        other.rollback();
      }
    }
  }

  private static long backend(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }
}

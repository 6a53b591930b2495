package org.workershome.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Hold;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.trial.TrialPartImport;

/** Whatever happens on the way, each line has one result and each record is there once. */
@QuarkusTest
class ImportCrashTest {
  private static final int LINES = 17_038;

  private final Files files = new Files("energy.petition-officer");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final TrialPartImport kind;

  ImportCrashTest(TrialPartImport kind) {
    this.kind = kind;
  }

  @Test
  void aRunThatBreaksOffAtAnyLineGoesOnBehindItsLastResult() {
    // Given a run that stumbles three times
    Random random = Seeds.random("ImportCrashTest");
    JsonPath checked = files.checked(lines("CRASH"));
    // (at lines that reach the kind: one with an x for its sum is refused before)
    IntStream.generate(() -> 1 + random.nextInt(LINES))
        .filter(line -> !hasNoSum(line))
        .distinct()
        .limit(3)
        .forEach(
            line ->
                kind.mishaps.put(
                    "CRASH@" + line,
                    () -> {
                      throw new IllegalStateException("the process dies here");
                    }));

    // When
    files.run(checked).then().statusCode(202);
    JsonPath done = files.ended(checked.getString("id"));

    // Then
    assertThat(kind.mishaps).isEmpty();
    eachLineOnce(done, "CRASH");
  }

  @Test
  void aRunWhoseLeaseWasLostWritesNothingMoreAndTheNextGoesOn() {
    // Given a run that is held in the middle of a stretch
    JsonPath checked = files.checked(lines("LEASE"));
    Hold hold = new Hold();
    kind.mishaps.put(
        "LEASE@" + (5_001 + 10 * Seeds.random("lease").nextInt(900)), hold::reachedAndWait);
    files.run(checked).then().statusCode(202);
    hold.awaitReached();

    // When another replica is thought to have it
    String job = files.get(checked.getString("id")).jsonPath().getString("run");
    database.change(
        "update job set epoch = epoch + 1, lease_until = now() - interval '1 second'"
            + " where id = ?::uuid",
        job);
    hold.release();

    // Then
    eachLineOnce(files.ended(checked.getString("id")), "LEASE");
    assertThat(database.number("select epoch from job where id = ?::uuid", job)).isEqualTo(3);
  }

  @Test
  void aCancelledRunCanBeStartedAgainAndEndsTheSame() {
    // Given
    JsonPath checked = files.checked(lines("CANCEL"));
    Hold hold = new Hold();
    kind.mishaps.put("CANCEL@6000", hold::reachedAndWait);
    files.run(checked).then().statusCode(202);
    hold.awaitReached();
    String id = checked.getString("id");
    files.delete(id).then().statusCode(409);

    // When
    database.change(
        "update job set cancel_wanted = true where id = ?::uuid",
        files.get(id).jsonPath().getString("run"));
    hold.release();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                    .texts(
                        "select state from job where id = ?::uuid",
                        files.get(id).jsonPath().getString("run"))
                    .getFirst()
                    .equals("CANCELLED"));
    assertThat(files.get(id).jsonPath().getInt("imported.lines")).isEqualTo(5_000);
    files.get(id + "/result").then().statusCode(200);
    files.run(checked).then().statusCode(202);

    // Then
    eachLineOnce(files.ended(id), "CANCEL");
  }

  @Test
  void ofFiftyWhoStartARunOneDoes() throws Exception {
    JsonPath checked = files.checked("code,name,madeOn\nRACE-1,螺丝,2013-05-01\n");
    Callable<Integer> start = () -> files.run(checked).statusCode();

    List<Integer> answers;
    try (ExecutorService fifty = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          fifty.invokeAll(IntStream.range(0, 50).mapToObj(i -> start).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(answers.stream().filter(status -> status == 202)).hasSize(1);
    assertThat(answers).allMatch(status -> status == 202 || status == 409 || status == 503);
    assertThat(files.ended(checked.getString("id")).getInt("imported.created")).isEqualTo(1);
    assertThat(database.number("select count(*) from trial_part where code = 'RACE-1'"))
        .isEqualTo(1);
  }

  /** Every tenth is refused, every hundredth stands there twice. */
  private static String lines(String name) {
    StringBuilder csv = new StringBuilder("编号,名称,金额,日期\n");
    for (int i = 1; i <= LINES; i++) {
      int code = i % 100 == 0 ? i - 1 : i;
      csv.append(name).append('-').append(code).append(",零件").append(code).append(',');
      csv.append(hasNoSum(i) ? "x" : "").append(",2013-05-01\n");
    }
    return csv.toString();
  }

  private static boolean hasNoSum(int line) {
    return line % 10 == 3;
  }

  private void eachLineOnce(JsonPath done, String name) {
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getMap("imported")).isEqualTo(done.getMap("checked"));
    assertThat(done.getInt("imported.lines")).isEqualTo(LINES);
    int refused = (LINES + 7) / 10;
    assertThat(done.getInt("imported.refused")).isEqualTo(refused);
    assertThat(done.getInt("imported.unchanged")).isEqualTo(LINES / 100);
    assertThat(database.number("select count(*) from trial_part where code like ?", name + "-%"))
        .isEqualTo(LINES - refused - LINES / 100);
    // No gap and no overlap between the stretches, which the counts alone would not show.
    assertThat(
            database.number(
                "select count(*) from (select first_line, lag(last_line, 1, 0) over (order by first_line)"
                    + " as before from bulk_result where import_id = ?::uuid and phase = 'RUN') s"
                    + " where first_line <> before + 1",
                done.getString("id")))
        .isZero();
    assertThat(
            database.number(
                "select count(*) from bulk_line where import_id = ?::uuid", done.getString("id")))
        .isZero();
  }
}

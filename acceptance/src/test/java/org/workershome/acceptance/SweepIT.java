package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.acceptance.Backstage.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * Two processes of the petition service sweep a million open timers, and one of them is killed
 * (SIGKILL) in the middle: every mark, escalation and event once, and nothing read but what is due.
 * {@code -Dtimers=…} makes it another number.
 */
class SweepIT {
  private static final int OPEN = Integer.getInteger("timers", 1_000_000);
  private static final int DUE = 10_000;
  private static final int DUE_LATER = 1_000;
  private static final int KILL_AFTER = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ONE = "petition-2";
  private static final String OTHER = "petition-3";

  /** Often, and in small batches: the more of them, the more ways to get into each other's way. */
  private static final Map<String, String> OFTEN =
      Map.of("WORKERSHOME_TIMERS_SWEEP", "PT1S", "WORKERSHOME_TIMERS_BATCH", "100");

  private final RunningSuite suite = RunningSuite.shared();
  private final OpenTimers timers = new OpenTimers(suite);
  private final Backstage petition = new Backstage(suite, "petition");
  private final Topic topic = new Topic(suite.brokers(), "workershome.petition");

  @Test
  void aMillionTimersAreSweptByTwoProcessesOnceEachThoughOneIsKilled() {
    // Given
    suite.addReplica("petition", ONE, OFTEN);
    suite.addReplica("petition", OTHER, OFTEN);
    petition.awaitPublished(PATIENCE);
    Map<TopicPartition, Long> before = topic.end();
    suite.halt("petition");
    try {
      var starts =
          List.of(ONE, OTHER).stream()
              .map(name -> CompletableFuture.runAsync(() -> suite.restart(name)))
              .toList();
      long planting = System.nanoTime();
      timers.plant(OPEN);
      starts.forEach(CompletableFuture::join);
      System.out.printf("sweep: %,d timers planted in %.0f s%n", OPEN, seconds(planting));

      // When
      OpenTimers.Reads unswept = timers.reads();
      assertOnlyWhatIsDueIsRead(timers.becomeDue(DUE));
      long began = System.nanoTime();
      await("work for " + ONE, PATIENCE, () -> marksOf(ONE) >= KILL_AFTER);
      suite.kill(ONE);
      long killedAt = timers.marks();
      Map<String, Long> first = timers.marksByProcess();
      await("all marks", PATIENCE, () -> timers.marks() >= DUE + DUE / 2);
      double took = seconds(began);
      suite.halt(OTHER);
      petition.awaitNobody(PATIENCE);
      OpenTimers.Reads swept = timers.reads().since(unswept);

      suite.restart(ONE);
      OpenTimers.Reads idle = idle();
      timers.becomeDue(DUE_LATER);
      await("the later ones", PATIENCE, () -> timers.marks() >= marksOfAll());
      petition.awaitPublished(PATIENCE);
      suite.halt(ONE);

      // Then
      System.out.printf(
          "sweep: %,d marks in %.1f s, %s killed after %,d of them (%s); %,d rows read by index, %,d by"
              + " walking the table; %,d looks with nothing due read %,d rows%n",
          DUE + DUE / 2,
          took,
          ONE,
          killedAt,
          first,
          swept.byIndex(),
          swept.bySequence(),
          idle.sweeps(),
          idle.byIndex() + idle.bySequence());
      assertThat(killedAt).as("killed in the middle").isLessThan(DUE + DUE / 2);
      assertThat(first).as("both had some by then").containsOnlyKeys(ONE, OTHER);
      assertThat(swept.bySequence()).as("rows read by walking the table").isZero();
      assertThat(swept.byIndex()).as("rows read").isLessThan(10L * (DUE + DUE / 2));
      assertThat(idle.byIndex() + idle.bySequence()).as("rows read with nothing due").isZero();
      assertEachOnce();
      assertToldOnce(before);
    } finally {
      suite.halt(ONE);
      suite.halt(OTHER);
      timers.clear();
      suite.restart("petition");
    }
  }

  private static long marksOfAll() {
    return DUE + DUE / 2 + DUE_LATER + DUE_LATER / 2;
  }

  private long marksOf(String process) {
    return petition.number("select count(*) from proof.mark where by = ?", process);
  }

  /** Five looks of a process that has just been started: what is counted is theirs alone. */
  private OpenTimers.Reads idle() {
    OpenTimers.Reads before = timers.reads();
    await("idle sweeps", PATIENCE, () -> timers.reads().since(before).sweeps() >= 5);
    return timers.reads().since(before);
  }

  private static void assertOnlyWhatIsDueIsRead(String plan) {
    // The walls of rooms that these timers are not of are in the plan, but nobody goes there.
    assertThat(plan).contains("timer_to_warn").doesNotContainPattern("Seq Scan on [^\\n]*actual");
    Matcher pages = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(pages.find()).isTrue();
    long read =
        Long.parseLong(pages.group(1))
            + (pages.group(2) == null ? 0 : Long.parseLong(pages.group(2)));
    System.out.printf("sweep: 500 of %,d found by reading %,d pages%n", OPEN, read);
    // A page for each row at worst, and the way there.
    assertThat(read).isLessThan(1_000);
  }

  private void assertEachOnce() {
    int due = DUE + DUE_LATER;
    assertThat(timers.marks()).isEqualTo(marksOfAll());
    assertThat(
            petition.number(
                "select count(*) from (select distinct timer_id, what from proof.mark)"))
        .as("no mark twice")
        .isEqualTo(marksOfAll());
    // A version for each mark: whoever marked twice would have left a higher one.
    assertThat(
            petition.texts(
                """
                select concat_ws(' ', state, version, warned_at is not null, breached_at is not null, count(*))
                from timer where kind = 'proof'
                group by state, version, warned_at is not null, breached_at is not null"""))
        .containsExactlyInAnyOrder(
            "OPEN 1 f f " + OPEN, "OPEN 2 t f " + due / 2, "BREACHED 3 t t " + due / 2);
    assertThat(
            petition.texts(
                """
                select concat_ws(' ', cause, level, to_ref = 'top', count(*), count(distinct timer_id))
                from timer_escalation where timer_id in (select id from timer where kind = 'proof')
                group by cause, level, to_ref = 'top'"""))
        .as("one level up at the warning, one more at the breach")
        .containsExactlyInAnyOrder(
            "AT_RISK 1 f " + due + " " + due, "BREACHED 2 t " + due / 2 + " " + due / 2);
  }

  /** By what consumers go by, the event's id. What was sent twice around the kill is printed. */
  private void assertToldOnce(Map<TopicPartition, Long> before) {
    Set<String> deliveries = new HashSet<>();
    Map<String, Integer> told = new HashMap<>();
    int sent = 0;
    for (var record : topic.since(before)) {
      String type = Topic.header(record, "ce_type");
      if (type.contains(".timer-")) {
        sent++;
        if (deliveries.add(Topic.header(record, "ce_id"))) {
          told.merge(type + " " + Topic.header(record, "ce_subject"), 1, Integer::sum);
        }
      }
    }
    System.out.printf(
        "sweep: %,d events, %,d of them delivered again after the kill%n",
        told.size(), sent - deliveries.size());
    assertThat(told.values()).as("an event for each mark").allMatch(times -> times == 1);
    Set<String> marked =
        new HashSet<>(
            petition.texts(
                """
                select 'org.workershome.petition.timer-' || case what when 'AT_RISK' then 'at-risk' else 'breached' end
                  || '.v1 ' || timer_id from proof.mark"""));
    assertThat(told.keySet().equals(marked)).as("the events are those of the marks").isTrue();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}

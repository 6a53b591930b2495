package org.workershome.acceptance.bench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.tool.BenchTrouble;

class OpenLoopTest {
  private static final int PER_SECOND = 1_000;
  private static final int QUESTIONS = 1_000;

  @Test
  void aServerThatStallsForHalfASecondIsSeenByHalfOfTheQuestions() {
    // Given
    var loop = new OpenLoop(PER_SECOND);
    var waited = new ConcurrentHistogram(3);
    var stalled = new CountDownLatch(1);
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
    long awake = start + TimeUnit.MILLISECONDS.toNanos(500);
    Thread.ofPlatform().daemon().start(() -> releaseAt(awake, stalled));

    // When
    loop.run(
        start,
        QUESTIONS,
        index -> {
          awaitQuietly(stalled);
          waited.recordValue(Math.max(0, System.nanoTime() - loop.intended(start, index)));
        });

    // Then
    long atLeastQuarterOfASecond = waited.getCountBetweenValues(250_000_000, Long.MAX_VALUE);
    assertThat(waited.getTotalCount()).isEqualTo(QUESTIONS);
    assertThat(atLeastQuarterOfASecond).isGreaterThan(200);
  }

  @Test
  void aQuestionThatFailsEndsTheRun() {
    var asked = new AtomicInteger();
    var loop = new OpenLoop(PER_SECOND);

    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(
            () ->
                loop.run(
                    System.nanoTime(),
                    100_000,
                    index -> {
                      asked.incrementAndGet();
                      throw new IllegalStateException("answered 500");
                    }))
        .withMessageContaining("answered 500");
    assertThat(asked.get()).isLessThan(100_000);
  }

  private static void releaseAt(long moment, CountDownLatch stalled) {
    while (System.nanoTime() < moment) {
      Thread.onSpinWait();
    }
    stalled.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

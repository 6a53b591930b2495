package org.workershome.acceptance.bench.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/**
 * Asks at fixed times whether or not the last question is answered. A server that stalls is asked
 * all the same, as the world would do, and each of those questions tells how long it waited.
 */
final class OpenLoop {
  private final int perSecond;

  OpenLoop(int perSecond) {
    this.perSecond = perSecond;
  }

  /** When question number {@code index} was meant to be asked. */
  long intended(long start, int index) {
    return start + index * (Duration.ofSeconds(1).toNanos() / perSecond);
  }

  /**
   * Asks {@code count} questions, each on a thread of its own, and waits for all answers.
   *
   * @param start the first question's time, by {@link System#nanoTime}
   * @throws BenchTrouble when one fails: what is not answered cannot be left out of a latency
   */
  void run(long start, int count, IntConsumer question) {
    AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count && first.get() == null; i++) {
        int index = i;
        await(intended(start, index));
        Future<?> unused = askers.submit(() -> ask(index, question, first));
      }
    }
    RuntimeException failure = first.get();
    if (failure != null) {
      throw new BenchTrouble("a request of the open loop failed: " + failure.getMessage(), failure);
    }
  }

  private static void ask(
      int index, IntConsumer question, AtomicReference<@Nullable RuntimeException> first) {
    try {
      question.accept(index);
    } catch (RuntimeException e) {
      first.compareAndSet(null, e);
    }
  }

  private static void await(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}

package org.workershome.kit.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a thread of the code under test at a place until the test lets it go. Used once. */
public final class Hold {
  private static final long MOST_SECONDS = 60;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Called by the code under test: says that it is here and waits. */
  public void reachedAndWait() {
    reached.countDown();
    await(released, "nobody let the work go on");
  }

  public void awaitReached() {
    await(reached, "the work did not get there");
  }

  public void release() {
    released.countDown();
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.workershome.petition.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;

/**
 * The numbers of one union and year that this process may give out. A counter row per submit would
 * be locked from each insert to its commit and let a union's petitions through one by one; so a
 * block is taken in a commit of its own, and given out from memory. A block is one number long
 * while the union is quiet, so that its numbers stay without gaps, and doubles while blocks are
 * used up quickly. What a process had not given out when it ended is a gap.
 */
final class NumberBlock {
  /** Enough for thousands a second; no more than this many numbers are lost with a process. */
  static final int LARGEST = 64;

  /** A block that lasted longer than this was large enough. */
  static final Duration QUIET = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private final IntToLongFunction take;
  private long next;
  private long end;
  private int size = 1;
  private Instant takenAt = Instant.EPOCH;

  /**
   * @param take reserves so many numbers for good and answers with the first of them
   */
  NumberBlock(Clock clock, IntToLongFunction take) {
    this.clock = clock;
    this.take = take;
  }

  /** The next number. Who comes while a block is being taken waits for it. */
  long next() {
    lock.lock();
    try {
      if (next == end) {
        refill();
      }
      return next++;
    } finally {
      lock.unlock();
    }
  }

  private void refill() {
    Instant now = clock.instant();
    boolean busy = Duration.between(takenAt, now).compareTo(QUIET) < 0;
    int wanted = busy ? Math.min(size * 2, LARGEST) : 1;
    // Nothing of this object changes before the block is really ours: a failed take is tried anew.
    long first = take.applyAsLong(wanted);
    next = first;
    end = first + wanted;
    size = wanted;
    takenAt = now;
  }
}

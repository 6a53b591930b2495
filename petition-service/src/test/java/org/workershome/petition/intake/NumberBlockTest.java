package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NumberBlockTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final Clock clock = clock(now::get);
  private final AtomicLong nextFree = new AtomicLong(1);
  private final List<Integer> taken = new ArrayList<>();
  private final IntToLongFunction table =
      count -> {
        taken.add(count);
        return nextFree.getAndAdd(count);
      };

  @Example
  void aQuietUnionHasNoGapsEvenWhenEveryProcessIsNew() {
    for (long expected = 1; expected <= 5; expected++) {
      assertThat(new NumberBlock(clock, table).next()).isEqualTo(expected);
    }
  }

  @Example
  void blocksGrowWhileBusyUpToALimitAndShrinkWhenQuiet() {
    var block = new NumberBlock(clock, table);
    for (int i = 0; i < 300; i++) {
      block.next();
    }
    now.updateAndGet(instant -> instant.plus(NumberBlock.QUIET));
    while (taken.getLast() != 1) {
      block.next();
    }

    assertThat(taken).containsExactly(1, 2, 4, 8, 16, 32, 64, 64, 64, 64, 1);
  }

  @Example
  void aFailedTakeLosesNothing() {
    var failures = new AtomicLong(1);
    var block =
        new NumberBlock(
            clock,
            count -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
              }
              return table.applyAsLong(count);
            });

    assertThatThrownBy(block::next).isInstanceOf(IllegalStateException.class);
    assertThat(block.next()).isEqualTo(1);
  }

  @Property(tries = 200)
  void severalProcessesNeverGiveOutTheSameNumber(
      @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 3) Integer> turns) {
    var processes = LongStream.range(0, 4).mapToObj(i -> new NumberBlock(clock, table)).toList();

    List<Long> given = turns.stream().map(turn -> processes.get(turn).next()).toList();

    assertThat(given).doesNotHaveDuplicates().allMatch(number -> number > 0);
  }

  @Example
  void threadsOfOneProcessNeverGetTheSameNumber() throws Exception {
    var block = new NumberBlock(clock, table);
    Set<Long> given = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        results.add(threads.submit(() -> given.add(block.next())));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    }
    assertThat(given).hasSize(2000);
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }
}

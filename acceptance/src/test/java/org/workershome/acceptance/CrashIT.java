package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.chain.Chain;

/**
 * The chain while the aid service and the broker are killed (SIGKILL) at seeded moments and started
 * again: nothing lost, nothing doubled, the ledger balanced.
 */
class CrashIT {
  private static final int CHAINS = 8;
  private static final int KILLS = 8;
  private static final String AMOUNT = "100.00";

  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void killedPartsLoseNothingAndDoubleNothing() throws Exception {
    // Given
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("CrashIT runs with -Dseed=" + seed);
    var random = new SplittableRandom(seed);
    String fund = suite.fund("crash", "10000.00");
    var calm = new AtomicBoolean();
    List<Played> played = new ArrayList<>();

    // When
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> chaos = workers.submit(() -> killAndRestart(random.split(), calm));
      List<Future<Played>> chains = new ArrayList<>();
      for (int i = 0; i < CHAINS; i++) {
        chains.add(workers.submit(one("crash-" + i, fund, random.split())));
      }
      for (Future<Played> chain : chains) {
        played.add(chain.get());
      }
      calm.set(true);
      chaos.get();
    }

    // Then
    for (Played one : played) {
      Chain chain = suite.patientChain(one.name());
      assertThat(chain.answeredState(one.grant())).as("seed %d", seed).isEqualTo("SETTLED");
      chain.timelineTells(one.petition(), "AID_PAID");
      chain.aidKnowsModelWorker(one.honoured());
      assertThat(
              suite.as("yubei.worker").get("/api/suggestions/" + one.suggestion()).field("state"))
          .as("seed %d", seed)
          .isEqualTo("VERIFIED");
    }
    suite.books().agree();
    assertThat(suite.timelineKinds(played.stream().map(Played::petition).toList(), "AID_PAID"))
        .as("each payment is told once; seed %d", seed)
        .isEqualTo(CHAINS);
    assertThat(suite.knownModelWorkers(played.stream().map(Played::honoured).toList()))
        .as("each honour is known once; seed %d", seed)
        .isEqualTo(CHAINS);
    assertThat(suite.balance(fund, "paid")).as("seed %d", seed).isEqualTo("800.00");
    assertThat(suite.balance(fund, "available")).as("seed %d", seed).isEqualTo("9200.00");
  }

  private Callable<Played> one(String name, String fund, SplittableRandom random) {
    return () -> {
      Chain chain = suite.patientChain(name);
      String petition = chain.petition();
      String household = chain.household(petition, random, "0028");
      String grant = chain.grant(household, fund, AMOUNT);
      String suggestion = chain.suggestion();
      String honoured = personRef(random);
      chain.honour(honoured);
      return new Played(name, petition, grant, suggestion, honoured);
    };
  }

  private void killAndRestart(SplittableRandom random, AtomicBoolean calm) {
    for (int i = 0; i < KILLS && !calm.get(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300, 2500)).toNanos());
      String part = random.nextInt(3) == 0 ? "kafka" : "aid";
      System.out.println("killing " + part);
      suite.killAndRestart(part);
    }
  }

  private static String personRef(SplittableRandom random) {
    return String.format("%016x%016x", random.nextLong(), random.nextLong());
  }

  private record Played(
      String name, String petition, String grant, String suggestion, String honoured) {}
}

package org.workershome.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.workershome.kit.ids.Ids;

/**
 * One round of relaying: read, send, await, delete.
 *
 * <p>Rows of one aggregate are never in flight together: they go in waves, one row of each
 * aggregate to a wave, so that a row whose send fails is never overtaken by its successor. Batches
 * of distinct aggregates, the common case, are one wave.
 */
@Singleton
class Relay {
  private final OutboxTable table;
  private final KafkaSink sink;
  private final OutboxConfig config;
  private final UUID holder = Ids.next();

  Relay(OutboxTable table, KafkaSink sink, OutboxConfig config) {
    this.table = table;
    this.sink = sink;
    this.config = config;
  }

  /** What a round came to. */
  enum Outcome {
    /** Another relay holds the lease. */
    NOT_MINE,
    /** Nothing was waiting. */
    IDLE,
    /** Something was sent; there may be more. */
    SENT,
    /** The broker failed; pause before the next round. */
    BROKER_AWAY
  }

  Outcome round() throws SQLException, InterruptedException {
    OptionalLong epoch = table.lease(holder, config.lease());
    if (epoch.isEmpty()) {
      return Outcome.NOT_MINE;
    }
    List<OutboxRow> rows = table.read(config.batch());
    if (rows.isEmpty()) {
      return Outcome.IDLE;
    }
    try {
      return send(rows, epoch.getAsLong());
    } catch (RuntimeException e) {
      // Not an answer about a row: the producer itself is beyond repair.
      sink.reset();
      throw e;
    }
  }

  void stop() throws SQLException {
    table.release(holder);
    sink.reset();
  }

  private Outcome send(List<OutboxRow> rows, long epoch) throws SQLException, InterruptedException {
    List<Long> acknowledged = new ArrayList<>(rows.size());
    Set<String> stuck = new HashSet<>();
    Outcome outcome = Outcome.SENT;
    long renewed = System.nanoTime();
    for (List<OutboxRow> wave : waves(rows)) {
      // A batch of one aggregate is as many waves as rows, and may well outlast the lease.
      if (System.nanoTime() - renewed > config.lease().dividedBy(3).toNanos()) {
        renewed = System.nanoTime();
        OptionalLong still = table.lease(holder, config.lease());
        if (still.isEmpty() || still.getAsLong() != epoch) {
          return Outcome.NOT_MINE;
        }
      }
      wave.removeIf(row -> stuck.contains(row.aggregateId()));
      if (send(wave, epoch, acknowledged, stuck)) {
        outcome = Outcome.BROKER_AWAY;
        break;
      }
    }
    if (!acknowledged.isEmpty()) {
      table.delete(holder, epoch, acknowledged);
    }
    if (outcome == Outcome.BROKER_AWAY) {
      sink.reset();
    }
    return outcome;
  }

  /**
   * @return true when the broker is away, which is no row's fault and counts against none
   */
  private boolean send(List<OutboxRow> wave, long epoch, List<Long> acknowledged, Set<String> stuck)
      throws SQLException, InterruptedException {
    List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
    for (OutboxRow row : wave) {
      Future<RecordMetadata> answer = sink.send(row);
      answers.add(answer);
      if (isGivenUp(answer)) {
        // Without a broker each send waits for seconds: one is enough, the rest comes next time.
        break;
      }
    }
    sink.flush();
    boolean brokerAway = false;
    for (int i = 0; i < answers.size(); i++) {
      OutboxRow row = wave.get(i);
      try {
        answers.get(i).get();
        acknowledged.add(row.position());
      } catch (ExecutionException e) {
        stuck.add(row.aggregateId());
        if (e.getCause() instanceof RetriableException) {
          brokerAway = true;
        } else {
          String reason = String.valueOf(e.getCause());
          table.pushBack(holder, epoch, row.position(), config.attempts(), reason);
        }
      }
    }
    return brokerAway;
  }

  private static boolean isGivenUp(Future<RecordMetadata> answer) {
    return answer.state() == Future.State.FAILED
        && answer.exceptionNow() instanceof RetriableException;
  }

  private static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
    List<List<OutboxRow>> waves = new ArrayList<>();
    Map<String, Integer> next = new HashMap<>();
    for (OutboxRow row : rows) {
      int wave = next.merge(row.aggregateId(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(row);
    }
    return waves;
  }
}

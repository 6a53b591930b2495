package org.workershome.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes entries of compacted topics, many in one transaction. An entry that cannot be taken is
 * parked and stops nobody: a later one of its key says everything again, and releases it.
 */
@Singleton
class CompactedReceiver {
  private static final Logger LOG = Logger.getLogger(CompactedReceiver.class);

  private final InboxTable table;
  private final ObjectMapper json;
  private final Map<String, CompactedHandler<?>> handlers;

  CompactedReceiver(InboxTable table, ObjectMapper json, @All List<CompactedHandler<?>> handlers) {
    this.table = table;
    this.json = json;
    this.handlers =
        handlers.stream()
            .filter(CompactedHandler::enabled)
            .collect(Collectors.toUnmodifiableMap(CompactedHandler::topic, Function.identity()));
  }

  /** The topics that this service copies. */
  List<String> topics() {
    return handlers.keySet().stream().sorted().toList();
  }

  boolean copies(String topic) {
    return handlers.containsKey(topic);
  }

  /**
   * Takes records of one topic, in their order.
   *
   * @throws RuntimeException when the fault is a passing one; then nothing or a part was taken, and
   *     all may be given again
   */
  void receive(String topic, List<ReceivedRecord> records) {
    take(handler(topic), records);
  }

  /**
   * One that was parked, in the transaction at hand.
   *
   * @throws RuntimeException when it still cannot be taken
   */
  void replay(ReceivedRecord received) {
    replay(handler(received.topic()), received);
  }

  private <T> void replay(CompactedHandler<T> handler, ReceivedRecord received) {
    handler.apply(List.of(handler.read(entry(received))));
  }

  private <T> void take(CompactedHandler<T> handler, List<ReceivedRecord> records) {
    // Sorted, so that two replicas that overlap for a moment lock rows in the same order.
    Map<String, Read<T>> newest = new TreeMap<>();
    for (ReceivedRecord received : records) {
      try {
        CompactedEntry entry = entry(received);
        var read = new Read<>(received, entry.version(), handler.read(entry));
        newest.merge(entry.key(), read, (one, other) -> other.version >= one.version ? other : one);
      } catch (IllegalArgumentException e) {
        park(received, e);
      }
    }
    apply(handler, List.copyOf(newest.values()));
  }

  private record Read<T>(ReceivedRecord received, long version, T entry) {}

  /** What the database refuses is found by halving: the rest is taken. */
  private <T> void apply(CompactedHandler<T> handler, List<Read<T>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> write(handler, entries));
    } catch (RuntimeException e) {
      if (PassingFaults.isPassing(e)) {
        throw e;
      }
      if (entries.size() == 1) {
        park(entries.getFirst().received, e);
        return;
      }
      int half = entries.size() / 2;
      apply(handler, entries.subList(0, half));
      apply(handler, entries.subList(half, entries.size()));
    }
  }

  private <T> void write(CompactedHandler<T> handler, List<Read<T>> entries) {
    handler.apply(entries.stream().map(Read::entry).toList());
    try {
      table.removeUpTo(
          handler.topic(),
          entries.stream().map(read -> read.received.key()).toList(),
          entries.stream().map(Read::version).toList());
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private void park(ReceivedRecord received, RuntimeException fault) {
    boolean parked =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  try {
                    if (received.hasEventId() && table.isEntered(received.eventId())) {
                      return false;
                    }
                    table.lockKey(received.topic(), received.key());
                    table.park(received, FaultWords.of(fault), false);
                    return true;
                  } catch (SQLException e) {
                    throw new InboxFailure(e);
                  }
                });
    if (parked) {
      LOG.errorf("%s of %s is parked: %s", received, received.topic(), FaultWords.of(fault));
    }
  }

  private CompactedHandler<?> handler(String topic) {
    return Optional.<CompactedHandler<?>>ofNullable(handlers.get(topic))
        .orElseThrow(() -> new IllegalStateException("nobody copies " + topic));
  }

  private CompactedEntry entry(ReceivedRecord received) {
    if (received.key().isEmpty()) {
      throw new IllegalArgumentException("an entry without a key");
    }
    try {
      return new CompactedEntry(
          received.key(),
          received.version(),
          received.data().isEmpty() ? null : json.readTree(received.data()));
    } catch (JsonProcessingException e) {
      // Its words would quote the text.
      throw new IllegalArgumentException("an entry that is no JSON");
    }
  }
}

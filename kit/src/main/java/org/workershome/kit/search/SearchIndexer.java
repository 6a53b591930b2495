package org.workershome.kit.search;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.search.PendingTable.Marked;

/** Makes what was changed findable, a moment after its commit. */
@Singleton
class SearchIndexer {
  private static final Logger LOG = Logger.getLogger(SearchIndexer.class);
  private static final int BATCH = 200;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

  private final PendingTable pending;
  private final SearchIndex index;
  private final Map<String, SearchSource> sources;
  private final boolean enabled;
  private final Duration poll;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  SearchIndexer(
      PendingTable pending,
      SearchIndex index,
      @All List<SearchSource> sources,
      @ConfigProperty(name = "workershome.search.indexer", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "workershome.search.poll", defaultValue = "PT0.3S") Duration poll) {
    this.pending = pending;
    this.index = index;
    this.sources =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(SearchSource::type, Function.identity()));
    this.enabled = enabled;
    this.poll = poll;
  }

  void start(@Observes StartupEvent event) {
    if (enabled && !sources.isEmpty()) {
      thread =
          Thread.ofPlatform()
              .name("search-index")
              .daemon()
              .start(() -> SystemScope.run("search-index", this::loop));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    boolean trouble = false;
    try {
      while (!stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          while (stopped.getCount() > 0 && round() == BATCH) {}
          trouble = false;
        } catch (RuntimeException e) {
          if (!trouble) {
            LOG.warn("records cannot be indexed; they wait", e);
          }
          trouble = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One batch.
   *
   * @return how many marks it took
   */
  int round() {
    try {
      return QuarkusTransaction.requiringNew().call(() -> batch(BATCH));
    } catch (RuntimeException e) {
      // One of them may be unreadable: each for itself, so that it holds up nobody but itself.
      return oneByOne();
    }
  }

  private int batch(int most) throws SQLException {
    List<Marked> taken = pending.take(most);
    Map<String, List<Marked>> byType =
        taken.stream()
            .collect(Collectors.groupingBy(Marked::type, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Marked>> type : byType.entrySet()) {
      index.refresh(
          source(type.getKey()),
          SearchIndex.sorted(type.getValue().stream().map(Marked::id).distinct().toList()));
    }
    return taken.size();
  }

  private int oneByOne() {
    int done = 0;
    while (done < BATCH && stopped.getCount() > 0 && one()) {
      done++;
    }
    return done;
  }

  /** False when there was none. A database that is away ends the round: its mark stays. */
  private boolean one() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Marked> taken = pending.take(1);
              if (taken.isEmpty()) {
                return false;
              }
              Marked marked = taken.getFirst();
              if (!refreshed(marked)) {
                pending.putBack(marked);
              }
              return true;
            });
  }

  private boolean refreshed(Marked marked) {
    try {
      QuarkusTransaction.requiringNew().run(() -> refreshAll(marked.type(), List.of(marked.id())));
      return true;
    } catch (RuntimeException e) {
      // Its message may quote the record.
      LOG.errorf(
          "%s %s cannot be indexed: %s; tried again later",
          marked.type(), marked.id(), e.getClass().getSimpleName());
      return false;
    }
  }

  /**
   * All of them at once, or, where one cannot be read, each for itself: that one is tried again
   * later.
   */
  void refreshEach(String type, List<UUID> ids) {
    try {
      QuarkusTransaction.requiringNew().run(() -> refreshAll(type, ids));
    } catch (RuntimeException e) {
      for (UUID id : ids) {
        var marked = new Marked(type, id, 0);
        if (!refreshed(marked)) {
          QuarkusTransaction.requiringNew().run(() -> putBack(marked));
        }
      }
    }
  }

  private void refreshAll(String type, List<UUID> ids) {
    try {
      index.refresh(source(type), ids);
    } catch (SQLException e) {
      throw new IllegalStateException("the search index cannot be written", e);
    }
  }

  private void putBack(Marked marked) {
    try {
      pending.putBack(marked);
    } catch (SQLException e) {
      throw new IllegalStateException("the search index cannot be written", e);
    }
  }

  SearchSource source(String type) {
    SearchSource source = sources.get(type);
    if (source == null) {
      throw new IllegalStateException("nobody can load records of the type " + type);
    }
    return source;
  }

  /** Every type that can be searched here. */
  List<String> types() {
    return sources.keySet().stream().sorted().toList();
  }

  void refresh(String type, List<UUID> ids) throws SQLException {
    index.refresh(source(type), ids);
  }
}

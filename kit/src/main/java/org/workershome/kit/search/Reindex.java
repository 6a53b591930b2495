package org.workershome.kit.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;

/**
 * Indexes all records of a type anew: after a change of the tokenizer or of the key. The parameter
 * is the type. What is searched meanwhile is found in old documents and new.
 */
@Singleton
class Reindex implements JobHandler {
  static final String KIND = "search-reindex";
  private static final int BATCH = 500;
  private static final char SPACE = ' ';

  private final SearchIndexer indexer;

  Reindex(SearchIndexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    String type = run.parameters();
    SearchSource source = indexer.source(type);
    long total = QuarkusTransaction.requiringNew().call(source::count);
    long done =
        run.checkpoint().map(at -> Long.parseLong(at.substring(at.indexOf(SPACE) + 1))).orElse(0L);
    Optional<UUID> after =
        run.checkpoint().map(at -> UUID.fromString(at.substring(0, at.indexOf(SPACE))));
    while (true) {
      Optional<UUID> from = after;
      long before = done;
      List<UUID> ids =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    List<UUID> batch = source.idsAfter(from, BATCH);
                    if (!batch.isEmpty()) {
                      indexer.refresh(type, batch);
                      long now = before + batch.size();
                      run.checkpoint(batch.getLast() + " " + now, now, Math.max(total, now));
                    }
                    return batch;
                  });
      if (ids.isEmpty()) {
        return;
      }
      after = Optional.of(ids.getLast());
      done += ids.size();
    }
  }
}

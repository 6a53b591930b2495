package org.workershome.kit.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.job.JobView;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What an administrator asks and does about the index, which is of all unions: by an account of the
 * root union.
 */
@Singleton
public final class SearchAdministration {
  private final SearchIndexer indexer;
  private final SearchIndex index;
  private final PendingTable pending;
  private final SearchKeys keys;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final CurrentCaller callers;

  SearchAdministration(
      SearchIndexer indexer,
      SearchIndex index,
      PendingTable pending,
      SearchKeys keys,
      Jobs jobs,
      AuditTrail audit,
      CurrentCaller callers) {
    this.indexer = indexer;
    this.index = index;
    this.pending = pending;
    this.keys = keys;
    this.jobs = jobs;
    this.audit = audit;
    this.callers = callers;
  }

  SearchStateView state() {
    callers.requireRootUnion();
    Map<String, Map<String, Long>> documents = new TreeMap<>();
    indexer.types().forEach(type -> documents.put(type, index.generations(type)));
    PendingTable.Waiting waiting = pending.waiting();
    return new SearchStateView(
        keys.generation(),
        documents,
        waiting.count(),
        waiting.oldestSeconds(),
        waiting.stumbling(),
        indexer.types());
  }

  /**
   * @throws ProblemException 404 for a type that cannot be searched here
   */
  JobView rebuild(String type) {
    callers.requireRootUnion();
    if (!indexer.types().contains(type)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    UUID job =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  audit.record(AuditEntry.of("search-rebuild", "search-index", type));
                  return jobs.start(Reindex.KIND, type);
                });
    return jobs.get(job);
  }
}

package org.workershome.kit.privacy.rotation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.workershome.kit.job.JobFailure;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;
import org.workershome.kit.privacy.KeyProblem;
import org.workershome.kit.privacy.KeyStates;
import org.workershome.kit.problem.ProblemException;

/**
 * Writes anew what is sealed or indexed under other keys than the active ones. Reads and writes go
 * on meanwhile: values are replaced only as they were read, entries are added before others go. It
 * is cut off and gone on with at any batch.
 */
@Singleton
class KeyRotation implements JobHandler {
  static final String KIND = "key-rotation";

  /** What others hold or write under an older key in one pass is found by the next. */
  private static final int PASSES = 3;

  private static final int RECORDS_BETWEEN_CHECKPOINTS = 50;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final SealedColumns columns;
  private final IndexEntries entries;
  private final List<RebuiltIndex> rebuilt;
  private final KeyReport report;
  private final KeyStates states;

  KeyRotation(
      SealedColumns columns,
      IndexEntries entries,
      @All List<RebuiltIndex> rebuilt,
      KeyReport report,
      KeyStates states) {
    this.columns = columns;
    this.entries = entries;
    this.rebuilt = rebuilt.stream().sorted(Comparator.comparing(RebuiltIndex::table)).toList();
    this.report = report;
    this.states = states;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * @throws ProblemException when this replica has other keys than the one that started it
   * @throws JobFailure when values stay under other keys
   */
  @Override
  public void run(JobRun run) {
    states.refresh();
    if (!states.fingerprint().equals(run.parameters())) {
      throw new ProblemException(KeyProblem.KEYS_DIFFER);
    }
    Progress progress =
        run.checkpoint()
            .map(Progress::read)
            .orElseGet(() -> Progress.start(inTransaction(this::total)));
    if (isIndex(progress.place())) {
      index(run, progress);
      return;
    }
    while (progress.pass() <= PASSES) {
      progress = fields(run, progress);
      long left = inTransaction(report::otherFields);
      if (left == 0) {
        index(run, progress);
        return;
      }
      progress = progress.nextPass(left);
      save(run, progress);
    }
    throw new JobFailure(
        "部分数据仍由旧密钥加密：请确认所有副本已启用新密钥且旧密钥仍在，然后再次轮换"
            + " / Some values are still under other keys: see that all replicas have the new active key"
            + " and still have the old ones, then start again");
  }

  private boolean isIndex(String place) {
    return indexes().contains(place);
  }

  /** In the order in which they are done. */
  private List<String> indexes() {
    return Stream.concat(
            entries.all().stream().map(IndexedRecords::table),
            rebuilt.stream().map(RebuiltIndex::table))
        .toList();
  }

  private long total() {
    return report.otherFields()
        + entries.all().stream().mapToLong(entries::countRecords).sum()
        + report.otherIndexed();
  }

  private Progress fields(JobRun run, Progress from) {
    List<SealedColumn> all = inTransaction(columns::all);
    List<String> order = all.stream().map(SealedColumn::name).toList();
    Progress progress = from;
    for (SealedColumn column : all) {
      if (!progress.isPast(column.name(), order)) {
        progress = column(run, column, progress.at(column.name()));
      }
    }
    return progress;
  }

  private Progress column(JobRun run, SealedColumn column, Progress from) {
    Progress progress = from;
    while (true) {
      Progress before = progress;
      Optional<Progress> after =
          inTransaction(
              () ->
                  columns
                      .reseal(column, before.key())
                      .map(
                          batch -> {
                            Progress now = before.after(batch.last(), batch.looked());
                            run.checkpoint(now.text(), now.done(), now.total());
                            return now;
                          }));
      if (after.isEmpty()) {
        return progress;
      }
      progress = after.get();
    }
  }

  private void index(JobRun run, Progress from) {
    List<String> order = indexes();
    Progress progress = from;
    for (IndexedRecords of : entries.all()) {
      if (!progress.isPast(of.table(), order)) {
        progress = records(run, of, progress.at(of.table()));
      }
    }
    for (RebuiltIndex index : rebuilt) {
      if (!progress.isPast(index.table(), order)) {
        progress = rebuild(run, index, progress.at(index.table()));
      }
    }
    if (inTransaction(report::otherIndexed) > 0) {
      throw new JobFailure(
          "部分检索内容仍由旧密钥编制索引：请确认所有副本已启用新密钥，按日志排除无法读取的记录后再次轮换"
              + " / Some documents of the search are still under other keys: see that all replicas have the"
              + " new active key, mend the records that the log names, then start again");
    }
  }

  private static Progress rebuild(JobRun run, RebuiltIndex index, Progress from) {
    Progress progress = from;
    while (true) {
      Optional<RebuiltIndex.Batch> batch = index.rebuild(progress.key());
      if (batch.isEmpty()) {
        return progress;
      }
      progress = progress.after(batch.get().last(), batch.get().looked());
      save(run, progress);
    }
  }

  private Progress records(JobRun run, IndexedRecords of, Progress from) {
    Progress progress = from;
    while (true) {
      UUID after =
          progress.key().isEmpty() ? BEFORE_ALL : UUID.fromString(progress.key().getFirst());
      List<UUID> next =
          inTransaction(() -> entries.records(of, after, RECORDS_BETWEEN_CHECKPOINTS));
      if (next.isEmpty()) {
        return progress;
      }
      for (UUID record : next) {
        QuarkusTransaction.requiringNew().run(() -> entries.complete(of, record));
      }
      progress = progress.after(List.of(next.getLast().toString()), next.size());
      save(run, progress);
    }
  }

  private static void save(JobRun run, Progress progress) {
    run.checkpoint(progress.text(), progress.done(), progress.total());
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}

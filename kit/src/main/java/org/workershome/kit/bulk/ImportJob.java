package org.workershome.kit.bulk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.bulk.ResultTable.Counts;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.job.JobFailure;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.ProblemLanguage;

/** Does dry runs and runs, with the rights of whoever asked for them. */
@Singleton
final class ImportJob implements JobHandler {
  static final String KIND = "bulk-import";

  private final BulkRoom room;
  private final AuditTrail audit;
  private final RefusedFiles refused;
  private final Clock clock;

  ImportJob(BulkRoom room, AuditTrail audit, RefusedFiles refused, Clock clock) {
    this.room = room;
    this.audit = audit;
    this.refused = refused;
    this.clock = clock;
  }

  static String parameters(UUID importId, Phase phase) {
    return phase + " " + importId;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) throws Exception {
    String[] parameters = run.parameters().split(" ", 2);
    Phase phase = Phase.valueOf(parameters[0]);
    UUID id = UUID.fromString(parameters[1]);
    Boolean done = SystemScope.callOnBehalf(run.creator(), () -> pass(run, phase, id));
    if (!done) {
      throw new JobFailure("导入已删除 / The import was deleted");
    }
  }

  private boolean pass(JobRun run, Phase phase, UUID id) {
    Optional<ImportRow> found =
        room.transactions().call(connection -> ImportTable.find(connection, id, false));
    if (found.isEmpty()) {
      return false;
    }
    ImportRow row = found.get();
    boolean mine =
        phase == Phase.CHECK
            ? row.state() == ImportState.CHECKING
            : row.state() == ImportState.RUNNING && run.id().equals(row.runJob());
    if (!mine) {
      return true; // It had ended before the job could say so.
    }
    ImportKind<?> kind = room.kind(row.kind());
    if (!ImportFiles.fingerprint(kind).equals(row.rules())) {
      throw refusal(row, phase, new ProblemException(BulkProblem.IMPORT_CHANGED));
    }
    Progress progress = (at, total) -> run.checkpoint(Long.toString(at), at, total);
    try {
      if (phase == Phase.CHECK) {
        room.pass().check(row, kind, progress);
      } else {
        room.pass().run(row, kind, progress);
      }
    } catch (ProblemException e) {
      refused.note(row.id(), row.kind(), e);
      throw refusal(row, phase, e);
    }
    end(row, phase);
    return true;
  }

  /** A file that cannot be read to its end will not be readable next time either. */
  private JobFailure refusal(ImportRow row, Phase phase, ProblemException problem) {
    String words = words(problem);
    if (phase == Phase.CHECK) {
      room.transactions()
          .call(
              connection -> {
                ImportTable.clearLines(connection, row.id());
                return ImportTable.state(connection, row.id(), ImportState.REFUSED, words);
              });
    }
    return new JobFailure(words);
  }

  private void end(ImportRow row, Phase phase) {
    room.transactions()
        .call(
            connection -> {
              if (phase == Phase.CHECK) {
                return ImportTable.state(connection, row.id(), ImportState.CHECKED, null);
              }
              Counts counts = room.results().counts(connection, row.id(), Phase.RUN);
              audit.record(
                  AuditEntry.of("import-finished", "bulk-import", row.id())
                      .changed("kind", null, row.kind())
                      .changed("created", null, counts.created())
                      .changed("unchanged", null, counts.unchanged())
                      .changed("refused", null, counts.refused()));
              return ImportTable.done(
                  connection, row.id(), OffsetDateTime.now(clock).plus(room.config().keep()));
            });
  }

  private static String words(ProblemException problem) {
    return problem.type().titleZh()
        + behind("：", problem.detail(ProblemLanguage.ZH))
        + " / "
        + problem.type().titleEn()
        + behind(": ", problem.detail(ProblemLanguage.EN));
  }

  private static String behind(String sign, @org.jspecify.annotations.Nullable String detail) {
    return detail == null ? "" : sign + detail;
  }
}

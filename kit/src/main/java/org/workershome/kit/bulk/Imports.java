package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.job.JobState;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Imports for whoever uploads a file: upload with dry run, run, result, deletion. */
@Singleton
public final class Imports {
  private final BulkRoom room;
  private final CurrentCaller callers;
  private final Idempotency idempotency;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final ImportUpload uploads;

  Imports(
      BulkRoom room,
      CurrentCaller callers,
      Idempotency idempotency,
      Jobs jobs,
      AuditTrail audit,
      ImportUpload uploads) {
    this.room = room;
    this.callers = callers;
    this.idempotency = idempotency;
    this.jobs = jobs;
    this.audit = audit;
    this.uploads = uploads;
  }

  /**
   * @see ImportUpload#receive
   */
  Response upload(String code, String address, InputStream body, @Nullable String contentType) {
    return uploads.receive(allowed(code), address, body, contentType);
  }

  List<ImportView> list(String code) {
    allowed(code);
    return room
        .transactions()
        .call(connection -> ImportTable.list(connection, code, callers.get().subject()))
        .stream()
        .map(row -> ImportReport.of(room, row, 0))
        .toList();
  }

  ImportView get(String code, UUID id) {
    return ImportReport.of(room, found(code, id), ImportReport.SHOWN);
  }

  /**
   * Starts the run that a dry run told of, or goes on with one whose job was cancelled or failed.
   *
   * @throws ProblemException 409 when file or rules are not those of the dry run, or it is not the
   *     time
   */
  Response run(String code, UUID id, RunImportRequest request) {
    ImportKind<?> kind = allowed(code);
    return idempotency.once(
        "runImport",
        request,
        () -> {
          ImportRow row =
              room.transactions()
                  .inCurrent(connection -> ImportTable.find(connection, id, true))
                  .filter(found -> found.kind().equals(code))
                  .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
          requireRunnable(row);
          if (!request.dryRun().equals(row.checkJob())
              || !request.sha256().equals(row.sha256())
              || !row.rules().equals(ImportFiles.fingerprint(kind))) {
            throw new ProblemException(BulkProblem.IMPORT_CHANGED);
          }
          UUID job = jobs.start(ImportJob.KIND, ImportJob.parameters(id, Phase.RUN));
          room.transactions()
              .inCurrent(connection -> ImportTable.running(connection, id, row.state(), job));
          audit.record(entry("import-run", row));
          return new Reply(202, ImportReport.now(room, id), null, null);
        });
  }

  /** The file with the result of each line; of the dry run until there is a run. */
  Response result(String code, UUID id, @Nullable String formatName) {
    FileFormat format = FileFormat.named(formatName);
    ImportRow row = found(code, id);
    Phase phase =
        switch (row.state()) {
          case CHECKED -> Phase.CHECK;
          case DONE -> Phase.RUN;
          case RUNNING -> hasEnded(row.runJob()) ? Phase.RUN : null;
          case UPLOADING, CHECKING, REFUSED -> null;
        };
    if (phase == null) {
      throw notReady(row);
    }
    audit.recordApart(entry("import-result-taken", row));
    ResultFile result = new ResultFile(room, row, room.kind(row.kind()), phase);
    var caller = callers.get();
    return Answers.file(
        out -> ListExport.onBehalf(caller, () -> result.write(format, out)),
        format,
        code + "-result");
  }

  /**
   * Deletes the file and its results; what was brought in stays.
   *
   * @throws ProblemException 409 while a job works on it
   */
  void delete(String code, UUID id) {
    ImportRow row = found(code, id);
    boolean atWork =
        (row.state() == ImportState.CHECKING && !hasEnded(row.checkJob()))
            || (row.state() == ImportState.RUNNING && !hasEnded(row.runJob()));
    if (atWork) {
      throw notReady(row);
    }
    room.transactions()
        .call(
            connection -> {
              audit.record(entry("import-deleted", row));
              return ImportTable.delete(connection, id);
            });
  }

  private void requireRunnable(ImportRow row) {
    boolean runnable =
        row.state() == ImportState.CHECKED
            || (row.state() == ImportState.RUNNING && hasEnded(row.runJob()));
    if (!runnable) {
      throw notReady(row);
    }
  }

  private boolean hasEnded(@Nullable UUID job) {
    JobState state = jobs.get(requireNonNull(job)).state();
    return state != JobState.QUEUED && state != JobState.RUNNING;
  }

  private static ProblemException notReady(ImportRow row) {
    return new ProblemException(BulkProblem.IMPORT_NOT_READY)
        .with("state", row.state())
        .with("legalMoves", ImportReport.moves(row.state()));
  }

  private ImportRow found(String code, UUID id) {
    allowed(code);
    return room.transactions()
        .call(connection -> ImportTable.find(connection, id, false))
        .filter(row -> row.kind().equals(code) && row.state() != ImportState.UPLOADING)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private ImportKind<?> allowed(String code) {
    ImportKind<?> kind = room.kind(code);
    callers.require(kind.roles().toArray(Role[]::new));
    return kind;
  }

  private AuditEntry entry(String action, ImportRow row) {
    return AuditEntry.of(action, "bulk-import", row.id())
        .in(callers.get().union())
        .changed("kind", null, row.kind())
        .changed("sha256", null, row.sha256());
  }
}

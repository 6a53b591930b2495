package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.problem.ProblemException;

/** The first step of an import: the file comes in, and its dry run begins. */
@Singleton
final class ImportUpload {
  /** An upload that has not arrived by then has broken off. */
  private static final Duration ARRIVES_WITHIN = Duration.ofHours(1);

  private final BulkRoom room;
  private final CurrentCaller callers;
  private final Idempotency idempotency;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final RefusedFiles refused;
  private final Clock clock;

  ImportUpload(
      BulkRoom room,
      CurrentCaller callers,
      Idempotency idempotency,
      Jobs jobs,
      AuditTrail audit,
      RefusedFiles refused,
      Clock clock) {
    this.room = room;
    this.callers = callers;
    this.idempotency = idempotency;
    this.jobs = jobs;
    this.audit = audit;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * Takes a file in and starts its dry run. Nothing of it stays when it is refused.
   *
   * @param address of the new import is this, a slash and its id
   * @throws ProblemException 413 too large, 422 no file of this kind (type, encoding, header)
   */
  Response receive(
      ImportKind<?> kind, String address, InputStream body, @Nullable String contentType) {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    room.transactions()
        .call(
            connection ->
                ImportTable.insert(
                    connection,
                    id,
                    kind.code(),
                    callers.get().subject(),
                    ImportFiles.fingerprint(kind),
                    now,
                    now.plus(ARRIVES_WITHIN)));
    try {
      Upload.Received received =
          new Upload(room.store(), room.config().maxFileBytes()).receive(id, body, contentType);
      readHeader(id, kind, received);
      return idempotency.once(
          "uploadImport",
          Map.of("kind", kind.code(), "sha256", received.sha256()),
          () -> begun(id, kind, address, received));
    } catch (ProblemException e) {
      refused.note(id, kind.code(), e);
      throw e;
    } finally {
      // A repeated request is answered with the first one's import: this file is not needed.
      room.transactions().call(connection -> ImportTable.deleteUnfinished(connection, id));
    }
  }

  private Reply begun(UUID id, ImportKind<?> kind, String address, Upload.Received received) {
    UUID job = jobs.start(ImportJob.KIND, ImportJob.parameters(id, Phase.CHECK));
    OffsetDateTime until = OffsetDateTime.now(clock).plus(room.config().keep());
    room.transactions()
        .inCurrent(
            connection ->
                ImportTable.arrived(
                    connection,
                    id,
                    received.found(),
                    received.bytes(),
                    received.sha256(),
                    job,
                    until));
    audit.record(
        AuditEntry.of("import-uploaded", "bulk-import", id)
            .in(callers.get().union())
            .changed("kind", null, kind.code())
            .changed("bytes", null, received.bytes())
            .changed("sha256", null, received.sha256()));
    return Reply.created(URI.create(address + "/" + id), ImportReport.now(room, id));
  }

  /** Before anybody waits for a job: whether this is a file of that kind at all. */
  private void readHeader(UUID id, ImportKind<?> kind, Upload.Received received) {
    ImportRow row =
        requireNonNull(
            room.transactions()
                .call(connection -> ImportTable.find(connection, id, false))
                .orElse(null));
    room.files().open(row.as(received.found()), kind).close();
  }
}

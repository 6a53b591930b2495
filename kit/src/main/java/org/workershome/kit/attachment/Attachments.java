package org.workershome.kit.attachment;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The files of records, for whoever may see them. */
@Singleton
public final class Attachments {
  private final AttachmentTable table;
  private final ChunkStores stores;
  private final Map<String, AttachmentGate> gates;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  Attachments(
      AttachmentTable table,
      ChunkStores stores,
      @All List<AttachmentGate> gates,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.stores = stores;
    this.gates =
        gates.stream()
            .collect(Collectors.toUnmodifiableMap(AttachmentGate::recordType, Function.identity()));
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Deletes the content of all files of a record for good, in the transaction at hand: for
   * retention and erasure. That there was a file, its hash and its end stay.
   *
   * @return how many were erased
   * @throws IllegalStateException outside of a job's scope: no person erases
   */
  public int erase(String recordType, String recordId) {
    if (callers.get().kind() != CallerKind.SYSTEM) {
      throw new IllegalStateException("files are erased by a job, in its own scope");
    }
    table.lockRecord(recordType, recordId);
    int erased = 0;
    for (Attachment file : table.list(recordType, recordId)) {
      if (file.state() != AttachmentState.ERASED) {
        stores.of(file.store()).delete(file.id(), file.chunks());
        table.erase(file.id(), clock.instant());
        audit.record(
            entry("attachment-erased", recordType, recordId, file.id())
                .changed("state", file.state(), AttachmentState.ERASED));
        erased++;
      }
    }
    return erased;
  }

  /**
   * Lets what rests on a file pass only when it is stored with that record, to the byte; in the
   * transaction at hand, until whose end nobody takes it away.
   *
   * @param sha256 of the file that whoever refers to it has seen
   * @throws ProblemException 422 when it is not
   */
  public void requireStored(String recordType, String recordId, UUID id, String sha256) {
    table.lockRecord(recordType, recordId);
    boolean stored =
        table
            .find(recordType, recordId, id)
            .filter(file -> file.state() == AttachmentState.STORED)
            .filter(file -> sha256.equals(file.sha256()))
            .isPresent();
    if (!stored) {
      throw new ProblemException(AttachmentProblem.PROOF_NOT_ON_FILE)
          .detail(
              "请先将文件上传为本事项的附件，再引用其编号和 SHA-256",
              "Add the file to this record first, then refer to its id and SHA-256")
          .with("attachmentId", id);
    }
  }

  /** A file with its record, as the caller may read it. */
  record Readable(Attachment file, AttachmentGate.Record record) {}

  List<AttachmentView> list(String recordType, String recordId) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              readable(recordType, recordId);
              return table.list(recordType, recordId).stream().map(AttachmentView::of).toList();
            });
  }

  AttachmentView view(String recordType, String recordId, UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> AttachmentView.of(find(recordType, recordId, id)));
  }

  /**
   * The file for a download, which is written down.
   *
   * @throws ProblemException 404 when the caller may not know it, 410 when it was removed
   */
  Readable forDownload(String recordType, String recordId, UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              AttachmentGate.Record record = readable(recordType, recordId);
              Attachment file =
                  table
                      .find(recordType, recordId, id)
                      .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
              if (file.state() != AttachmentState.STORED) {
                throw new ProblemException(AttachmentProblem.ATTACHMENT_REMOVED);
              }
              audit.record(
                  entry("attachment-read", recordType, recordId, id)
                      .in(record.union())
                      .about(record.personRef().orElse(null)));
              return new Readable(file, record);
            });
  }

  /** Leaves a tombstone; the content is not given out any more. */
  AttachmentView remove(String recordType, String recordId, UUID id, String reason) {
    AttachmentGate.Record record = readable(recordType, recordId);
    Attachment file = find(recordType, recordId, id);
    Caller caller = callers.get();
    requireAdder(recordType, record, caller);
    boolean own = file.uploadedBy().equals(caller.subject());
    if (!own && caller.kind() != CallerKind.STAFF) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("只能移除本人上传的附件", "Only what one has added oneself");
    }
    // After whoever is about to rest something on it.
    table.lockRecord(recordType, recordId);
    if (gate(recordType).isProof(record, id)) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_IS_PROOF)
          .with("legalMoves", List.of());
    }
    if (!table.remove(id, reason, caller.subject(), clock.instant())) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_REMOVED);
    }
    audit.record(
        entry("attachment-removed", recordType, recordId, id)
            .in(record.union())
            .about(record.personRef().orElse(null))
            .why(reason)
            .changed("state", AttachmentState.STORED, AttachmentState.REMOVED));
    return AttachmentView.of(find(recordType, recordId, id));
  }

  /**
   * Under the record, not under the file: who may not see a record, because it is sealed above all,
   * must not learn from the audit who brought papers for it and who read them.
   */
  static AuditEntry entry(String action, String recordType, String recordId, UUID file) {
    return AuditEntry.of(action, recordType, recordId).changed("attachment", null, file);
  }

  /**
   * @throws ProblemException 404, 403 or 409 when no file may be added
   */
  AttachmentGate.Record forUpload(String recordType, String recordId) {
    AttachmentGate.Record record = gate(recordType).record(recordId);
    requireAdder(recordType, record, callers.get());
    return record;
  }

  private void requireAdder(String recordType, AttachmentGate.Record record, Caller caller) {
    if (!gate(recordType).mayAdd(caller, record)) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    if (!record.open()) {
      throw new ProblemException(AttachmentProblem.RECORD_CLOSED).with("legalMoves", List.of());
    }
  }

  private AttachmentGate.Record readable(String recordType, String recordId) {
    AttachmentGate gate = gate(recordType);
    AttachmentGate.Record record = gate.record(recordId);
    if (!gate.mayRead(callers.get(), record)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return record;
  }

  private Attachment find(String recordType, String recordId, UUID id) {
    readable(recordType, recordId);
    return table
        .find(recordType, recordId, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private AttachmentGate gate(String recordType) {
    AttachmentGate gate = gates.get(recordType);
    if (gate == null) {
      throw new IllegalStateException("no gate for files of " + recordType);
    }
    return gate;
  }
}

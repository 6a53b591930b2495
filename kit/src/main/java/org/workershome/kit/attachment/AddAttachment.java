package org.workershome.kit.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.attachment.AttachmentTable.Used;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;

/**
 * Takes a file for a record. It arrives in pieces under a row that nobody sees, with a short
 * transaction for each, so that a slow caller holds no connection; and becomes a file in one
 * transaction at the end. Whatever goes wrong before leaves nothing.
 */
@Singleton
class AddAttachment {
  private static final String SAID_NOTHING = "application/octet-stream";

  private final Attachments attachments;
  private final AttachmentTable table;
  private final ChunkStores stores;
  private final Receiver receiver;
  private final GivenUp givenUp;
  private final FieldCipher cipher;
  private final Idempotency idempotency;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final AttachmentConfig config;
  private final Clock clock;

  AddAttachment(
      Attachments attachments,
      AttachmentTable table,
      ChunkStores stores,
      Receiver receiver,
      GivenUp givenUp,
      FieldCipher cipher,
      Idempotency idempotency,
      AuditTrail audit,
      CurrentCaller callers,
      AttachmentConfig config,
      Clock clock) {
    this.attachments = attachments;
    this.table = table;
    this.stores = stores;
    this.receiver = receiver;
    this.givenUp = givenUp;
    this.cipher = cipher;
    this.idempotency = idempotency;
    this.audit = audit;
    this.callers = callers;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @param given the name that the caller gives it
   * @param said the caller's {@code Content-Type}
   * @param self the address of the record's files
   * @throws ProblemException 413, 415 or 422 for what is not taken, 409 for a closed record
   */
  Response handle(
      String recordType,
      String recordId,
      String given,
      @Nullable String said,
      InputStream body,
      String self) {
    // First what needs no byte of the file.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              attachments.forUpload(recordType, recordId);
              requireRoom(recordType, recordId, 0);
            });
    byte[] head = new byte[Receiver.HEAD_BYTES];
    int length = Receiver.read(body, head);
    FileName name = FileName.of(given);
    byte[] begin = length == head.length ? head : Arrays.copyOf(head, length);
    FileType type = typeOf(recordType, recordId, begin, said, name);
    UUID id = Ids.next();
    FileKey key = FileKey.random(id);
    StoreKind store = stores.forNewFiles();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                table.insert(
                    id,
                    recordType,
                    attachments.forUpload(recordType, recordId),
                    name.shown(type),
                    type,
                    cipher.seal(key.text(), keyContext(id)),
                    Receiver.CHUNK_BYTES,
                    store,
                    callers.get().subject(),
                    clock.instant()));
    boolean[] stored = {false};
    try {
      Received received = receiver.receive(id, key, stores.of(store), head, length, body);
      Response answer =
          idempotency.once(
              "addAttachment",
              Map.of("name", name.shown(type), "sha256", received.sha256()),
              () -> {
                Reply reply = stored(recordType, recordId, id, received, self);
                stored[0] = true;
                return reply;
              });
      return answer;
    } catch (RuntimeException e) {
      stored[0] = false;
      if (e instanceof ProblemException problem
          && problem.type() == AttachmentProblem.FILE_INFECTED) {
        audit.recordAttempt(
            AuditEntry.of("attachment-infected", recordType, recordId)
                .changed("virus", null, problem.members().get("virus")));
      }
      throw e;
    } finally {
      // Also what was a repetition: the first one is the file.
      if (!stored[0]) {
        givenUp.discard(id, store);
      }
    }
  }

  static String keyContext(UUID id) {
    return "attachment.key:" + id;
  }

  private Reply stored(
      String recordType, String recordId, UUID id, Received received, String self) {
    AttachmentGate.Record record = attachments.forUpload(recordType, recordId);
    table.lockRecord(recordType, recordId);
    requireRoom(recordType, recordId, received.size());
    table.store(id, received, clock.instant());
    audit.record(
        Attachments.entry("attachment-added", recordType, recordId, id)
            .in(record.union())
            .about(record.personRef().orElse(null))
            .changed("sha256", null, received.sha256()));
    Attachment file = table.find(recordType, recordId, id).orElseThrow();
    return Reply.created(URI.create(self + "/" + id), AttachmentView.of(file));
  }

  private void requireRoom(String recordType, String recordId, long more) {
    Used used = table.used(recordType, recordId);
    if (used.files() >= config.quotaFiles() || used.bytes() + more > config.quotaBytes()) {
      throw new ProblemException(AttachmentProblem.QUOTA_EXCEEDED)
          .with("maxFiles", config.quotaFiles())
          .with("maxBytes", config.quotaBytes());
    }
  }

  /** What is no file of ours may be a mistake; one that says to be another is written down. */
  private FileType typeOf(
      String recordType, String recordId, byte[] head, @Nullable String said, FileName name) {
    try {
      return type(head, said, name);
    } catch (ProblemException e) {
      if (e.type() == AttachmentProblem.FILE_TYPE_LIES) {
        audit.recordAttempt(
            AuditEntry.of("attachment-type-lies", recordType, recordId)
                .changed("contentIs", null, e.members().get("contentIs")));
      }
      throw e;
    }
  }

  /** By content; what the caller says of it may be nothing, but not something else. */
  private static FileType type(byte[] head, @Nullable String said, FileName name) {
    if (head.length == 0) {
      throw new ProblemException(AttachmentProblem.FILE_EMPTY);
    }
    FileType type =
        FileType.of(head)
            .orElseThrow(
                () ->
                    new ProblemException(AttachmentProblem.FILE_TYPE_NOT_TAKEN)
                        .with(
                            "taken",
                            Arrays.stream(FileType.values()).map(FileType::mediaType).toList()));
    String media =
        said == null ? SAID_NOTHING : said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean typeFits = media.equals(SAID_NOTHING) || media.equals(type.mediaType());
    boolean nameFits = name.extension().isEmpty() || type.hasExtension(name.extension());
    if (!typeFits || !nameFits) {
      throw new ProblemException(AttachmentProblem.FILE_TYPE_LIES)
          .detail(
              "文件内容是 " + type.mediaType() + "，与声明的类型或扩展名不符",
              "The content is " + type.mediaType() + "; mend the type or the extension")
          .with("contentIs", type.mediaType());
    }
    return type;
  }
}

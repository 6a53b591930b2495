package org.workershome.kit.attachment;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;

/**
 * What {@link AttachmentsResource} works with; made for it, so that a service passes on one thing.
 */
@Singleton
public final class AttachmentDesk {
  private final Attachments attachments;
  private final AddAttachment add;
  private final SendAttachment send;
  private final Idempotency idempotency;

  AttachmentDesk(
      Attachments attachments, AddAttachment add, SendAttachment send, Idempotency idempotency) {
    this.attachments = attachments;
    this.add = add;
    this.send = send;
    this.idempotency = idempotency;
  }

  Response add(
      String recordType,
      String recordId,
      String name,
      @Nullable String said,
      InputStream body,
      String self) {
    return add.handle(recordType, recordId, name, said, body, self);
  }

  List<AttachmentView> list(String recordType, String recordId) {
    return attachments.list(recordType, recordId);
  }

  AttachmentView view(String recordType, String recordId, UUID id) {
    return attachments.view(recordType, recordId, id);
  }

  Response content(
      String recordType,
      String recordId,
      UUID id,
      @Nullable String range,
      @Nullable String ifRange) {
    return send.handle(recordType, recordId, id, range, ifRange);
  }

  Response remove(String recordType, String recordId, UUID id, RemovalRequest request) {
    return idempotency.once(
        "removeAttachment",
        request,
        () -> Reply.ok(attachments.remove(recordType, recordId, id, request.reason())));
  }
}

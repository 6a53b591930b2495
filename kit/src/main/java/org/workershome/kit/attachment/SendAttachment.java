package org.workershome.kit.attachment;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;

/** Gives a file out, whole or in part, one piece in memory at a time; to be saved, not shown. */
@Singleton
class SendAttachment {
  private static final int PARTIAL_CONTENT = 206;

  private final Attachments attachments;
  private final ChunkStores stores;
  private final FieldCipher cipher;
  private final CurrentCaller callers;
  private final Instance<RoutingContext> request;

  SendAttachment(
      Attachments attachments,
      ChunkStores stores,
      FieldCipher cipher,
      CurrentCaller callers,
      Instance<RoutingContext> request) {
    this.attachments = attachments;
    this.stores = stores;
    this.cipher = cipher;
    this.callers = callers;
    this.request = request;
  }

  Response handle(
      String recordType,
      String recordId,
      UUID id,
      @Nullable String range,
      @Nullable String ifRange) {
    Attachment file = attachments.forDownload(recordType, recordId, id).file();
    String etag = "\"" + file.requireSha256() + "\"";
    Optional<ByteRange> part = part(range, ifRange, etag, file.size());
    ByteRange sent = part.orElse(new ByteRange(0, file.size() - 1));
    FileKey key = key(file);
    Caller caller = callers.get();
    StreamingOutput content = out -> write(file, key, sent, caller, out);
    Response.ResponseBuilder answer =
        part.isPresent()
            ? Response.status(PARTIAL_CONTENT)
                .header(
                    "Content-Range",
                    "bytes " + sent.first() + "-" + sent.last() + "/" + file.size())
            : Response.ok();
    return answer
        .entity(content)
        .type(file.mediaType())
        .header("Content-Length", sent.length())
        .header("Content-Disposition", FileName.disposition(file.name()))
        .header("Accept-Ranges", "bytes")
        .header("ETag", etag)
        .header("Cache-Control", "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }

  private Optional<ByteRange> part(
      @Nullable String range, @Nullable String ifRange, String etag, long size) {
    try {
      return ByteRange.of(range, ifRange, etag, size);
    } catch (ProblemException e) {
      request.get().response().putHeader("Content-Range", "bytes */" + size);
      throw e;
    }
  }

  private FileKey key(Attachment file) {
    byte[] sealed = file.keySealed();
    if (sealed == null) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_REMOVED);
    }
    return FileKey.of(file.id(), cipher.open(sealed, AddAttachment.keyContext(file.id())));
  }

  /** Written later than the request was answered, with the caller's rights of then. */
  private void write(Attachment file, FileKey key, ByteRange part, Caller caller, OutputStream out)
      throws IOException {
    int first = (int) (part.first() / file.chunkSize());
    int last = (int) (part.last() / file.chunkSize());
    for (int number = first; number <= last; number++) {
      byte[] plain = piece(file, key, number, caller);
      long start = (long) number * file.chunkSize();
      int from = (int) Math.max(0, part.first() - start);
      int to = (int) Math.min(plain.length, part.last() - start + 1);
      out.write(plain, from, to - from);
    }
  }

  private byte[] piece(Attachment file, FileKey key, int number, Caller caller) throws IOException {
    try {
      byte[] sealed =
          SystemScope.callOnBehalf(caller, () -> stores.of(file.store()).get(file.id(), number));
      return key.open(sealed, number, number == file.chunks() - 1);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("a piece could not be read", e);
    }
  }
}

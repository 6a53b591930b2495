package org.workershome.kit.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.attachment.VirusScanner.Scan;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Takes a file in, piece by piece: hashed, looked through and sealed on the way, in two buffers,
 * however large the file is.
 */
@Singleton
class Receiver {
  /** Size of a piece, before it is sealed. */
  static final int CHUNK_BYTES = 256 * 1024;

  /** How much of a file its type is known by: all that is ever interpreted. */
  static final int HEAD_BYTES = CHUNK_BYTES;

  private final VirusScanner scanner;
  private final long maxBytes;

  Receiver(VirusScanner scanner, AttachmentConfig config) {
    this.scanner = scanner;
    this.maxBytes = config.maxBytes();
  }

  /** A body that cannot be read on is the caller's doing, not ours. */
  static int read(InputStream body, byte[] into) {
    try {
      return body.readNBytes(into, 0, into.length);
    } catch (IOException e) {
      throw new ProblemException(AttachmentProblem.UPLOAD_BROKEN);
    }
  }

  /**
   * @param head what was read of it already, as many bytes as {@code headLength}
   * @param body the rest
   * @throws ProblemException 413 beyond the limit, 422 for a virus, 400 when it breaks off
   */
  Received receive(
      UUID id, FileKey key, ChunkStore store, byte[] head, int headLength, InputStream body) {
    MessageDigest digest = sha256();
    Optional<Scan> scan = scanner.begin();
    try {
      byte[] piece = head;
      byte[] next = new byte[CHUNK_BYTES];
      int length = headLength;
      long size = 0;
      int number = 0;
      boolean last;
      do {
        size += length;
        if (size > maxBytes) {
          throw new ProblemException(TechnicalProblem.PAYLOAD_TOO_LARGE).with("maxBytes", maxBytes);
        }
        digest.update(piece, 0, length);
        byte[] fed = piece;
        int fedLength = length;
        scan.ifPresent(one -> one.feed(fed, fedLength));
        // Whether a piece is the last is part of what is sealed: look for the next one first.
        int nextLength = length == CHUNK_BYTES ? read(body, next) : 0;
        last = nextLength == 0;
        store.put(id, number, key.seal(piece, length, number, last));
        number++;
        byte[] free = piece;
        piece = next;
        next = free;
        length = nextLength;
      } while (!last);
      ScanResult result = scan.isPresent() ? verdict(scan.get()) : ScanResult.NOT_SCANNED;
      return new Received(size, HexFormat.of().formatHex(digest.digest()), number, result);
    } finally {
      scan.ifPresent(Scan::close);
    }
  }

  private static ScanResult verdict(Scan scan) {
    Optional<String> virus = scan.verdict();
    if (virus.isPresent()) {
      throw new ProblemException(AttachmentProblem.FILE_INFECTED).with("virus", virus.get());
    }
    return ScanResult.CLEAN;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package org.workershome.kit.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Takes a file in, piece by piece as it arrives; never more than one piece in memory. */
final class Upload {
  private final FileStore store;
  private final long maxBytes;

  Upload(FileStore store, long maxBytes) {
    this.store = store;
    this.maxBytes = maxBytes;
  }

  /** What arrived. */
  record Received(FileSniffer.Found found, long bytes, String sha256) {}

  /**
   * @throws ProblemException 413 for too much of it, 422 for what is no file of ours
   */
  Received receive(UUID id, InputStream body, @Nullable String contentType) {
    FileSniffer sniffer = new FileSniffer();
    MessageDigest sha256 = ImportPass.sha256();
    byte[] piece = new byte[FileStore.PIECE];
    long bytes = 0;
    int no = 0;
    for (int length = fill(body, piece); length > 0; length = fill(body, piece)) {
      bytes += length;
      if (bytes > maxBytes) {
        throw new ProblemException(TechnicalProblem.PAYLOAD_TOO_LARGE).with("maxBytes", maxBytes);
      }
      sniffer.look(piece, length);
      sha256.update(piece, 0, length);
      store.put(id, no++, Arrays.copyOf(piece, length));
    }
    return new Received(
        sniffer.found(contentType), bytes, HexFormat.of().formatHex(sha256.digest()));
  }

  private static int fill(InputStream body, byte[] piece) {
    try {
      return body.readNBytes(piece, 0, piece.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

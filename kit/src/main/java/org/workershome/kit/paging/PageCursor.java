package org.workershome.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * A place in a list that is ordered by {@code (created_at desc, id desc)}. On the wire it is opaque
 * and bound to the filter: a cursor of another list is refused instead of giving a wrong page.
 */
public record PageCursor(Instant createdAt, UUID id) {
  private static final int BINDING_BYTES = 8;
  private static final int LENGTH = 8 + 4 + 16 + BINDING_BYTES;

  public PageCursor {
    requireNonNull(createdAt, "createdAt");
    requireNonNull(id, "id");
  }

  String encoded(String filter) {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(createdAt.getEpochSecond()).putInt(createdAt.getNano());
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    bytes.put(binding(bytes.array(), filter));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static PageCursor decoded(String text, String filter) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    if (bytes.length != LENGTH
        || !Arrays.equals(
            binding(bytes, filter), Arrays.copyOfRange(bytes, LENGTH - BINDING_BYTES, LENGTH))) {
      throw refused();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      var createdAt = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
      return new PageCursor(createdAt, new UUID(buffer.getLong(), buffer.getLong()));
    } catch (DateTimeException | ArithmeticException e) {
      throw refused();
    }
  }

  /**
   * Catches mistakes, not attackers: a forged cursor shows nothing that the caller may not list.
   */
  private static byte[] binding(byte[] bytes, String filter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, LENGTH - BINDING_BYTES);
      digest.update(filter.getBytes(UTF_8));
      return Arrays.copyOf(digest.digest(), BINDING_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static ProblemException refused() {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault(
            "cursor",
            "CURSOR_OF_ANOTHER_LIST",
            "游标无效，请从第一页开始",
            "The cursor does not belong to this list; start with the first page");
  }
}

package org.workershome.kit.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Where a page of unions ended; on the wire opaque and bound to the list's filter. */
record UnionCursor(String path, String code) {
  private static final int BINDING_BYTES = 8;

  static UnionCursor after(Union union) {
    return new UnionCursor(union.path().value(), union.code());
  }

  String encoded(String filter) {
    byte[] place = (path + ' ' + code).getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(place, place.length + BINDING_BYTES);
    System.arraycopy(binding(place, filter), 0, bytes, place.length, BINDING_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws ProblemException 400 when it is none, or of another list
   */
  static UnionCursor decoded(String text, String filter) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    if (bytes.length <= BINDING_BYTES) {
      throw refused();
    }
    byte[] place = Arrays.copyOf(bytes, bytes.length - BINDING_BYTES);
    byte[] binding = Arrays.copyOfRange(bytes, place.length, bytes.length);
    String[] parts = new String(place, UTF_8).split(" ", -1);
    if (!Arrays.equals(binding, binding(place, filter)) || parts.length != 2) {
      throw refused();
    }
    return new UnionCursor(parts[0], parts[1]);
  }

  /** Catches mistakes, not attackers: everybody may list all unions. */
  private static byte[] binding(byte[] place, String filter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(place);
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

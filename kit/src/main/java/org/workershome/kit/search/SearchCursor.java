package org.workershome.kit.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Where the next page begins: behind a record where the newest come first, after so many where the
 * best do. Bound to its search, as the cursors of lists are.
 */
record SearchCursor(@Nullable Instant at, @Nullable UUID id, int skip) {
  private static final int MOST_RANKED = 1_000;

  String encoded(String filter) {
    String place = at == null ? "r " + skip : "n " + at + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((binding(place, filter) + " " + place).getBytes(UTF_8));
  }

  static SearchCursor decoded(@Nullable String text, String filter) {
    if (text == null) {
      return new SearchCursor(null, null, 0);
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      String[] parts = plain.split(" ", -1);
      String place = plain.substring(plain.indexOf(' ') + 1);
      if (!parts[0].equals(binding(place, filter))) {
        throw refused();
      }
      return switch (parts[1]) {
        case "r" -> new SearchCursor(null, null, ranked(parts[2]));
        case "n" -> new SearchCursor(Instant.parse(parts[2]), UUID.fromString(parts[3]), 0);
        default -> throw refused();
      };
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw refused();
    }
  }

  private static int ranked(String skip) {
    int many = Integer.parseInt(skip);
    if (many < 0 || many > MOST_RANKED) {
      throw refused();
    }
    return many;
  }

  private static String binding(String place, String filter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((filter + '\u001f' + place).getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
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
            "The cursor does not belong to this search; start with the first page");
  }
}

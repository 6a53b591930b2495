package org.workershome.aid.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;

/** Tells whether two answers say the same, whatever the order of their lines. Pure. */
final class AnswerFingerprint {
  private AnswerFingerprint() {}

  static String of(AnswerRequest answer) {
    var text = new StringBuilder(answer.fileSha256());
    answer.lines().stream()
        .sorted(Comparator.comparing(LineAnswerRequest::lineId))
        .forEach(
            line ->
                text.append('\n')
                    .append(line.lineId())
                    .append(line.outcome())
                    .append(Objects.toString(line.reason(), "")));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package org.workershome.kit.notify.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;

/**
 * What is served.
 *
 * @param name of the document within its record, such as {@code notice-<id>}
 * @param sha256 of what is served, in hex: of the printed file, or of the words
 * @param madeOn before which it cannot have been served
 */
public record Document(
    String recordType,
    UUID recordId,
    UnionPath union,
    String personRef,
    String name,
    String sha256,
    LocalDate madeOn) {
  /** The hash of a document that is words and nothing else. */
  public static String sha256Of(String words) {
    return sha256Of(words.getBytes(UTF_8));
  }

  /** The hash of a printed document. */
  public static String sha256Of(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Document[" + recordType + " " + recordId + " " + name + "]";
  }
}

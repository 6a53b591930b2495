package org.workershome.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.SplittableRandom;

/**
 * The suite's mounted key files, of the fields, of the index and of the audit, and a new key for
 * each.
 */
final class KeyRings {
  private final Path fields;
  private final Path index;
  private final Path audit;
  private final String oldFields;
  private final String oldIndex;
  private final String oldAudit;
  private final String newField;
  private final String newIndex;
  private final String newAudit;

  KeyRings(Path data, String run, SplittableRandom random) {
    fields = data.resolve("secrets/privacy-keys");
    index = data.resolve("secrets/privacy-index-keys");
    audit = data.resolve("secrets/audit-keys");
    oldFields = text(fields);
    oldIndex = text(index);
    oldAudit = text(audit);
    newField = line("f-" + run, random, "");
    newIndex = line("i-" + run, random, " HMAC-SM3");
    newAudit = line("a-" + run, random, "");
  }

  String newFieldKey() {
    return id(newField);
  }

  String newIndexKey() {
    return id(newIndex);
  }

  String newAuditKey() {
    return id(newAudit);
  }

  String oldFieldKey() {
    return id(oldFields);
  }

  /** First everybody has them. */
  void addTheNew() {
    replace(fields, oldFields + newField);
    replace(index, oldIndex + newIndex);
    replace(audit, oldAudit + newAudit);
  }

  void makeTheNewActive() {
    replace(fields, newField + oldFields);
    replace(index, newIndex + oldIndex);
    replace(audit, newAudit + oldAudit);
  }

  /** But for the audit's, which is needed as long as what it signed is kept. */
  void takeTheOldAway() {
    replace(fields, newField);
    replace(index, newIndex);
  }

  /** As a mounted secret changes: all at once, and for its owner's eyes. */
  private static void replace(Path file, String text) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String id, SplittableRandom random, String word) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return id + ":" + Base64.getEncoder().encodeToString(key) + word + "\n";
  }

  private static String id(String keys) {
    return keys.substring(0, keys.indexOf(':'));
  }
}

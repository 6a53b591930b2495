package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of one installation: drawn once, kept in files that only the owner reads. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(SuiteConfig config) {
    this.folder = config.data().resolve("secrets");
  }

  /** The secret of that name; drawn at the first call. */
  synchronized String password(String name) {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return kept(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A key file of the services, with one key; its first line is the active key. */
  synchronized Path keyFile(String name) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    kept(name, "k1:" + Base64.getEncoder().encodeToString(bytes) + "\n");
    return folder.resolve(name);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  private String kept(String name, String fresh) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!Files.exists(file)) {
        Path draft = folder.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(
            draft,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, fresh, StandardOpenOption.WRITE);
        Files.move(draft, file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

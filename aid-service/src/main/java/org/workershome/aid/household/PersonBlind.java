package org.workershome.aid.household;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A keyed hash by which an id number is found again without being stored. Its key is derived from
 * the oldest key of the key file, which stays there for as long as it has sealed anything; without
 * the key the eighteen digits could be guessed one by one.
 */
@Singleton
class PersonBlind {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  PersonBlind(@ConfigProperty(name = "workershome.privacy.key-file") Path keyFile) {
    this.key = new SecretKeySpec(derived(keyFile), ALGORITHM);
  }

  byte[] of(String citizenId) {
    return mac(key, citizenId.toUpperCase(Locale.ROOT).getBytes(UTF_8));
  }

  private static byte[] derived(Path keyFile) {
    try {
      List<String> lines =
          Files.readAllLines(keyFile).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      String oldest = lines.getLast();
      byte[] root = Base64.getDecoder().decode(oldest.substring(oldest.indexOf(':') + 1).strip());
      return mac(new SecretKeySpec(root, ALGORITHM), "person_on_file.citizen_id".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] mac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}

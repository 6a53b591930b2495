package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name of a person across the suite: opaque, stable, useless outside of it. A keyed hash of the
 * citizen id under a key that the register's loader and all services share. It is never rotated
 * with the rings: every record, token and event names people by it.
 *
 * <p>HMAC-SHA-256 under that key of {@code workershome/person/citizen-id}, a zero byte and the id
 * of 18 characters; the first 16 bytes in lower-case hexadecimal.
 */
@Singleton
public final class PersonRefs {
  private static final String LABEL = "workershome/person/citizen-id\0";
  private static final int BYTES = 16;

  private final RingKey key;

  /**
   * @throws IllegalArgumentException when the file has not exactly one key
   */
  PersonRefs(@ConfigProperty(name = "workershome.privacy.person-key-file") String file) {
    KeyRing ring = KeyFile.of("person", Path.of(file)).ring();
    if (ring.keys().size() != 1) {
      throw new IllegalArgumentException("the person key is one and stays: the file has several");
    }
    this.key = ring.active();
  }

  /** 32 hexadecimal characters; the same for the id of 15 digits that it replaced. */
  public String ofCitizenId(String citizenId) {
    byte[] text = (LABEL + IndexedAs.CITIZEN_ID.normal(citizenId)).getBytes(UTF_8);
    return HexFormat.of()
        .formatHex(IndexAlgorithm.HMAC_SHA_256.mac(key.aes().getEncoded(), text), 0, BYTES);
  }
}

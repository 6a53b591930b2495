package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.workershome.kit.problem.ProblemException;

/**
 * Encrypts single fields with AES-256-GCM or SM4-GCM. The context, {@code table.column:rowId}, is
 * bound in: a sealed value that is moved to another row or column does not open. Sealing twice
 * gives different bytes.
 *
 * <p>Layout: {@link KeyMark}, nonce (12 bytes), ciphertext with tag (16). The mark is bound in,
 * too. Nonces are random: a key seals at most 2^32 values (NIST SP 800-38D, 8.3), then it is
 * rotated.
 */
@Singleton
public final class FieldCipher {
  private static final Logger LOG = Logger.getLogger(FieldCipher.class);

  private final KeyFile keys;
  private final FieldAlgorithm algorithm;
  private final SecureRandom random = new SecureRandom();
  private final Counter unknownKeys;
  private final Counter changed;

  FieldCipher(
      KeyRings rings,
      @ConfigProperty(name = "workershome.privacy.cipher", defaultValue = "AES-256-GCM")
          String algorithm,
      MeterRegistry meters) {
    this.keys = rings.fields();
    this.algorithm = FieldAlgorithm.ofWord(algorithm);
    this.unknownKeys = counter(meters, "unknown-key");
    this.changed = counter(meters, "changed");
  }

  public byte[] seal(String plain, String context) {
    RingKey key = keys.ring().active();
    byte[] mark = new KeyMark(algorithm.code(), key.id()).bytes();
    byte[] nonce = new byte[FieldAlgorithm.NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = algorithm.run(true, key, nonce, bound(mark, context), plain.getBytes(UTF_8));
      return ByteBuffer.allocate(mark.length + nonce.length + sealed.length)
          .put(mark)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the field could not be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when the value was changed or belongs elsewhere
   * @throws ProblemException 503 when its key is not on the ring
   */
  public String open(byte[] sealed, String context) {
    KeyMark mark = KeyMark.read(sealed);
    FieldAlgorithm made =
        FieldAlgorithm.ofCode(mark.algorithm())
            .orElseThrow(() -> new IllegalStateException("not a sealed field"));
    int text = mark.length() + FieldAlgorithm.NONCE_BYTES;
    if (sealed.length < text + FieldAlgorithm.TAG_BYTES) {
      throw new IllegalStateException("not a sealed field");
    }
    RingKey key = keys.find(mark.keyId());
    if (key == null) {
      throw notAtHand(mark, context);
    }
    byte[] bound = bound(Arrays.copyOf(sealed, mark.length()), context);
    try {
      byte[] plain =
          made.run(
              false,
              key,
              Arrays.copyOfRange(sealed, mark.length(), text),
              bound,
              Arrays.copyOfRange(sealed, text, sealed.length));
      return new String(plain, UTF_8);
    } catch (GeneralSecurityException e) {
      changed.increment();
      throw new IllegalStateException("the field was changed or belongs elsewhere", e);
    }
  }

  /** Empty, and told to the log and the counters, where {@link #open} would refuse. */
  public Optional<String> tryOpen(byte[] sealed, String context) {
    try {
      return Optional.of(open(sealed, context));
    } catch (ProblemException | IllegalStateException e) {
      LOG.errorf("a value of %s is left as it is: %s", column(context), e.getMessage());
      return Optional.empty();
    }
  }

  /** What a value that is sealed now begins with; another one is sealed under another key. */
  public byte[] mark() {
    return new KeyMark(algorithm.code(), keys.ring().active().id()).bytes();
  }

  /** The column is in the log, the row is not. */
  private ProblemException notAtHand(KeyMark mark, String context) {
    unknownKeys.increment();
    LOG.errorf(
        "the key %s of %s is not on the ring %s: put it back into the key file",
        mark.keyId(), column(context), keys.ring());
    return new ProblemException(KeyProblem.KEY_NOT_AT_HAND)
        .detail(
            "数据所用的密钥不在密钥文件中，数据未丢失；请维护人员补回密钥",
            "The key of this data is not in the key file; nothing is lost: the operator must put it back")
        .with("keyId", mark.keyId())
        .retryAfter(30);
  }

  private static String column(String context) {
    int colon = context.indexOf(':');
    return colon < 0 ? "a field" : context.substring(0, colon);
  }

  private static byte[] bound(byte[] mark, String context) {
    byte[] place = context.getBytes(UTF_8);
    return ByteBuffer.allocate(mark.length + place.length).put(mark).put(place).array();
  }

  private static Counter counter(MeterRegistry meters, String reason) {
    return Counter.builder("workershome.privacy.unopened")
        .description("sealed values that did not open")
        .tag("reason", reason)
        .register(meters);
  }
}

package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Collection;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys under which things are found again that are no values of a column, such as the words of a
 * text. Derived from those of the index and following its file; the ring's own keys are not given
 * away.
 */
@Singleton
public final class IndexKeys {
  private static final byte[] LABEL = "workershome/index-keys".getBytes(UTF_8);

  private final KeyFile keys;

  IndexKeys(KeyRings rings) {
    this.keys = rings.index();
  }

  public String activeId() {
    return keys.ring().active().id();
  }

  public SecretKey active() {
    return derived(keys.ring().active());
  }

  /** The active one and those that are being replaced. */
  public Collection<SecretKey> all() {
    return keys.ring().keys().stream().map(IndexKeys::derived).toList();
  }

  private static SecretKey derived(RingKey key) {
    byte[] own = key.derived("index-keys", secret -> key.index().mac(secret, LABEL));
    return new SecretKeySpec(own, "HmacSHA256");
  }
}

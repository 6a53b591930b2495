package org.workershome.kit.privacy;

import jakarta.inject.Singleton;
import java.util.List;

/** Which keys this process has, without the keys. */
@Singleton
public final class KeyStates {
  private final KeyRings rings;
  private final FieldCipher cipher;

  KeyStates(KeyRings rings, FieldCipher cipher) {
    this.rings = rings;
    this.cipher = cipher;
  }

  /**
   * @param algorithm what is made with it now
   */
  public record State(String id, String algorithm, boolean active) {}

  /** Takes what the key files say by now, at once instead of within seconds. */
  public void refresh() {
    rings.all().forEach(KeyFile::refresh);
  }

  public List<State> fields() {
    String algorithm = KeyMark.read(cipher.mark()).algorithmName();
    KeyRing ring = rings.fields().ring();
    return ring.keys().stream()
        .map(key -> new State(key.id(), algorithm, key == ring.active()))
        .toList();
  }

  public List<State> index() {
    KeyRing ring = rings.index().ring();
    return ring.keys().stream()
        .map(key -> new State(key.id(), key.index().word(), key == ring.active()))
        .toList();
  }

  /** The same for all processes that make values under the same keys. */
  public String fingerprint() {
    return "fields " + fields().getFirst() + ", index " + index();
  }
}

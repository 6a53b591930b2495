package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds sealed values again by equality: a keyed hash stands for the value. Without the key the
 * eighteen digits of an id could be guessed one by one.
 *
 * <p>A value has one entry for <em>each</em> key on the ring, and is looked up by any of them. So
 * two processes that have one key in common agree about what is on file, whichever of them was told
 * of a new key first, and a unique constraint over the entries holds all through a rotation.
 * Entries are rows of a side table. Why: docs/decisions/0010.
 *
 * <p>Layout: {@link KeyMark}, hash (32 bytes).
 */
@Singleton
public final class BlindIndex {
  private final KeyFile keys;

  BlindIndex(KeyRings rings) {
    this.keys = rings.index();
  }

  /** The entries of one value: to be written, or to be looked for with {@code = any (?)}. */
  public List<byte[]> entries(IndexPurpose purpose, String value) {
    return entries(purpose, List.of(value));
  }

  /**
   * The entries of several values, without repetition. In one order, whatever the ring's: who
   * writes them in this order never waits crosswise for another who does.
   */
  public List<byte[]> entries(IndexPurpose purpose, Collection<String> values) {
    var entries = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (RingKey key : keys.ring().keys()) {
      byte[] mark = mark(key);
      byte[] own =
          key.derived(
              "index/" + purpose.name(),
              secret -> key.index().mac(secret, label(purpose).getBytes(UTF_8)));
      for (String value : values) {
        byte[] hash = key.index().mac(own, purpose.as().normal(value).getBytes(UTF_8));
        entries.add(ByteBuffer.allocate(mark.length + hash.length).put(mark).put(hash).array());
      }
    }
    return new ArrayList<>(entries);
  }

  /** What an entry under the active key begins with. */
  public byte[] mark() {
    return mark(keys.ring().active());
  }

  private static byte[] mark(RingKey key) {
    return new KeyMark(key.index().code(), key.id()).bytes();
  }

  private static String label(IndexPurpose purpose) {
    return "workershome/index/" + purpose.name();
  }
}

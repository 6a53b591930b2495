package org.workershome.kit.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A key ring that follows its file. A file that cannot be understood changes nothing: the service
 * goes on with the ring that it has, and says so in its log and its counters.
 */
final class KeyFile {
  private static final Logger LOG = Logger.getLogger(KeyFile.class);

  private final String name;
  private final Supplier<String> source;
  private volatile KeyRing ring;
  private volatile String read;
  private volatile boolean broken;

  /**
   * @param source the file's text
   * @throws IllegalArgumentException when it holds no ring: a service does not start without keys
   */
  KeyFile(String name, Supplier<String> source) {
    this.name = name;
    this.source = source;
    this.read = source.get();
    this.ring = KeyRing.parse(read);
  }

  static KeyFile of(String name, Path file) {
    return new KeyFile(name, () -> text(file));
  }

  String name() {
    return name;
  }

  KeyRing ring() {
    return ring;
  }

  /** True while the file says something that is not understood. */
  boolean broken() {
    return broken;
  }

  /** Null when the key is not on the ring, not even on that which the file has by now. */
  @Nullable RingKey find(String id) {
    RingKey key = ring.find(id);
    if (key != null) {
      return key;
    }
    refresh();
    return ring.find(id);
  }

  /** Takes what the file says by now. */
  synchronized void refresh() {
    String now;
    try {
      now = source.get();
      if (now.equals(read)) {
        return;
      }
      KeyRing next = KeyRing.parse(now);
      refuseChanged(next);
      LOG.infof("the %s keys are %s now, were %s", name, next, ring);
      ring = next;
      broken = false;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      if (!broken) {
        LOG.errorf(e, "the file of the %s keys is not taken; %s stays", name, ring);
      }
      broken = true;
      return;
    }
    read = now;
  }

  /** Other bytes under a known id would make what it sealed unreadable, and look like tampering. */
  private void refuseChanged(KeyRing next) {
    for (RingKey key : ring.keys()) {
      RingKey same = next.find(key.id());
      if (same != null && !same.sameAs(key)) {
        throw new IllegalArgumentException("the key " + key.id() + " is another one than before");
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read: " + file, e);
    }
  }
}

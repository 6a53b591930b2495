package org.workershome.kit.directory.load;

import org.workershome.kit.outbox.EntryReader;
import org.workershome.kit.outbox.VersionedTopic;

/** One kind of register in the making: checked and compared first, sent afterwards. */
interface Register extends AutoCloseable {
  /** The topic as it is now. */
  @FunctionalInterface
  interface Topic {
    void read(EntryReader reader);
  }

  /**
   * Reads the file and the topic, and says what differs; where there are faults it says nothing.
   */
  Difference compare(RegisterFile file, Topic topic, Faults faults);

  /** Sends what {@link #compare} found to differ. */
  void send(VersionedTopic topic);

  @Override
  void close();
}

package org.workershome.kit.privacy.rotation;

import java.util.List;
import java.util.Optional;

/**
 * What a room finds by many keyed hashes of a record, and writes under the active key alone: such
 * as the words of texts. A bean of that room; a rotation has it make anew what lies under others,
 * because nothing under a key is found once the key is off the ring.
 */
public interface RebuiltIndex {
  /** The table of what is indexed. */
  String table();

  List<KeyUseView> use();

  /** How much of it was not made as it is made now. */
  long countOther();

  /**
   * Makes the next of it anew, in transactions of its own and in the scope of a job. What cannot be
   * read stays as it was.
   *
   * @param after where the batch before ended; empty for the first
   * @return empty at the end
   */
  Optional<Batch> rebuild(List<String> after);

  /**
   * @param last of those that were looked at
   * @param looked how many they were
   */
  record Batch(List<String> last, int looked) {
    public Batch {
      last = List.copyOf(last);
    }
  }
}

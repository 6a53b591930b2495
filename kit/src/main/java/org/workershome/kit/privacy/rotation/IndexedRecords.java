package org.workershome.kit.privacy.rotation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.privacy.IndexPurpose;

/**
 * Records that are found by a keyed hash. A bean for each table of entries; the entries of a record
 * are rows of their own, unique over the whole table where nobody may be there twice.
 */
public interface IndexedRecords {
  IndexPurpose purpose();

  /** The table of entries, such as {@code person_on_file}. */
  String table();

  /** Its column of entries. */
  String entryColumn();

  /** Its column, a uuid, that says whose they are. */
  String recordColumn();

  /** Its other columns: a new entry takes them over from the record's other entries. */
  List<String> carriedColumns();

  /**
   * The values by which the record is found, in clear. Called in a transaction of the {@code
   * system}, and locks the record as those do who change it, so that none of them comes between.
   *
   * @return empty when the record is gone or is not to be found any more
   */
  Collection<String> lockedValues(UUID record);
}

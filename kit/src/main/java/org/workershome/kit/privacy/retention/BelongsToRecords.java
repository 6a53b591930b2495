package org.workershome.kit.privacy.retention;

import java.util.UUID;

/**
 * What another room keeps of records of any type, and what goes with them: a bean of that room. No
 * service has to think of it, whatever it declares as {@link RetainedRecords}.
 */
public interface BelongsToRecords {
  /**
   * Removes what belongs to a record, in the transaction that removes it.
   *
   * @param recordType as it is in policies and holds
   * @return how many things went
   */
  int removeOf(String recordType, UUID recordId);

  /**
   * After that transaction, and outside of any: removes what no transaction reaches. Called again
   * until it has nothing left to do; throws when it cannot be done now, and the job comes back.
   */
  default void finish() {}
}

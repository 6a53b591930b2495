package org.workershome.kit.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a service declares about one type of record that is kept for a time: a bean for each type.
 * All methods work in the transaction at hand and within a {@code SystemScope}; every statement
 * leaves out what {@code retention_held('<type>', id)} says is held.
 *
 * <p>A record counts from the day on which it was closed. {@code closedBy}: closed on that day or
 * before.
 */
public interface RetainedRecords {
  /** The type, in kebab-case, as it is in policies, holds and the audit. */
  String recordType();

  /** What can be done with it at the end. */
  Set<RetentionAction> actions();

  /** The least months that law wants it kept after closing; 0 for none. */
  default int leastMonths() {
    return 0;
  }

  /** The article behind {@link #leastMonths}. */
  default String leastMonthsBasis() {
    return "";
  }

  /** How many closed records are still in ordinary use. */
  default long countToRetain(LocalDate closedBy) {
    return 0;
  }

  /**
   * Takes at most {@code limit} of these out of ordinary use: they are stored, and nothing else;
   * ordinary roles do not read them any more.
   *
   * @return how many
   */
  default int retain(LocalDate closedBy, int limit) {
    return 0;
  }

  /** How many are at the end of their time. */
  long countToRemove(LocalDate closedBy);

  /** The ids of some of these, in the order in which they will go. */
  List<UUID> sampleToRemove(LocalDate closedBy, int limit);

  /**
   * Removes at most {@code limit} of these, with all of the service's own that belongs to them:
   * sealed fields, links, hashes. What kit's rooms keep of them, such as their attachments, goes in
   * the same transaction by itself.
   *
   * @return what was removed; empty when nothing is left
   */
  List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit);
}

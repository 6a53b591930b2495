package org.workershome.kit.privacy.reveal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a service declares about one type of record: a bean for each type. */
public interface Revealable {
  /** The type, in kebab-case, as it is in the audit. */
  String recordType();

  /** What can be shown in clear, and to whom; everything else cannot. */
  List<RevealField> fields();

  /**
   * Reads one field within the caller's scope, in the transaction at hand.
   *
   * @param field as it was asked for, of a kind in {@link #fields}: {@code members[2].phone}
   * @param today in Asia/Shanghai, for the age
   * @return empty when the caller may not see the record, or it has no such value
   */
  Optional<RevealTarget> find(UUID id, String field, LocalDate today);
}

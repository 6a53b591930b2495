package org.workershome.kit.notify;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows where the person of a record can be reached. A bean of the service, one for each type of
 * record; asked in a transaction, as a job of ours, at the moment of delivery.
 */
public interface ContactBook {
  String recordType();

  /** Empty when the record, or every address, is gone. */
  Optional<Contact> of(UUID recordId);
}

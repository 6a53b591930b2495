package org.workershome.kit.notify.serve;

import java.time.LocalDate;

/**
 * Acts when a document was served, in the same transaction: starts the clocks that run from then. A
 * bean of the service.
 */
public interface ServedHandler {
  String recordType();

  /**
   * @param servedOn the day from which terms are counted; after a correction, the corrected one
   */
  void served(Document document, LocalDate servedOn);

  /** It was not served after all: an earlier record was corrected, and what it started is void. */
  default void notServed(Document document) {}
}

package org.workershome.kit.privacy.reveal;

import java.util.UUID;

/** A request that is complete, by somebody who may ask. */
record RevealAsk(
    Revealable records, UUID record, String field, RevealPurpose purpose, String reason) {
  String recordType() {
    return records.recordType();
  }

  /** The purpose and the words, as the audit keeps them. */
  String why() {
    return purpose.name() + "：" + reason;
  }

  @Override
  public String toString() {
    return "RevealAsk[" + recordType() + " " + record + "]";
  }
}

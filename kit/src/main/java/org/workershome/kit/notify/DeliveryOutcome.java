package org.workershome.kit.notify;

/** What came of one try. */
public enum DeliveryOutcome {
  /** The carrier has it. */
  HANDED,
  /** The carrier was away. */
  UNREACHABLE,
  /** The carrier will never bring it to this address. */
  REFUSED,
  /** There is no address, or no carrier, for this channel. */
  NO_ADDRESS,
  DELIVERED,
  UNDELIVERABLE,
  /** The carrier said nothing in time. */
  NO_REPORT
}

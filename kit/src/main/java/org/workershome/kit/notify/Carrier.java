package org.workershome.kit.notify;

import java.util.UUID;

/** Whoever brings messages by one channel. */
interface Carrier {
  /**
   * Hands a message over. The carrier brings a message of one id once, however often it is handed
   * over.
   *
   * @param to the address that the channel needs
   */
  Handing hand(UUID message, String to, String textZh);

  /** What became of a message that was handed over. */
  Report report(String reference);

  /** The carrier's answer. */
  sealed interface Handing {
    /** It has the message and will bring it. */
    record Taken(String reference) implements Handing {}

    /** It never will: the address is none. */
    record Refused() implements Handing {}

    /** It could not be reached, or is ill: later. */
    record Away() implements Handing {}
  }

  /** How far it is. */
  enum Report {
    UNDER_WAY,
    DELIVERED,
    UNDELIVERABLE,
    /** The carrier could not be asked. */
    UNKNOWN
  }
}

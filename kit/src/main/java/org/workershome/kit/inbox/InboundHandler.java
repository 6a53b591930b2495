package org.workershome.kit.inbox;

import java.util.Set;

/**
 * What an event of another service does here. Called in a transaction and a system scope, once for
 * each event; what it throws rolls the transaction back and, unless the fault is a passing one,
 * parks the event.
 */
public interface InboundHandler {
  /** The event types, with version, that are handled. */
  Set<String> types();

  void handle(InboundEvent event);
}

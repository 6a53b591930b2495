package org.workershome.gateway.observe;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One line per exchange, at INFO in a category of its own, which is off unless configured. It names
 * the segment, because whole paths name records and queries may hold anything.
 */
@Singleton
final class AccessLog {
  private static final Logger LOG = Logger.getLogger("org.workershome.gateway.access");

  void line(String segment, Outcome outcome, long nanos, String requestId) {
    if (LOG.isInfoEnabled()) {
      LOG.infof(
          "segment=%s outcome=%s millis=%d requestId=%s",
          segment, outcome.label(), TimeUnit.NANOSECONDS.toMillis(nanos), requestId);
    }
  }
}

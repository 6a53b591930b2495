package org.workershome.gateway.observe;

import jakarta.inject.Singleton;

/** Where an exchange reports that it is over. */
@Singleton
public final class ExchangeRecord {
  private final EdgeMeters meters;
  private final AccessLog accessLog;

  ExchangeRecord(EdgeMeters meters, AccessLog accessLog) {
    this.meters = meters;
    this.accessLog = accessLog;
  }

  /**
   * @param began from {@link System#nanoTime()}
   */
  public void over(String upstream, String segment, Outcome outcome, long began, String requestId) {
    long nanos = System.nanoTime() - began;
    meters.exchange(upstream, outcome, nanos);
    accessLog.line(segment, outcome, nanos, requestId);
  }
}

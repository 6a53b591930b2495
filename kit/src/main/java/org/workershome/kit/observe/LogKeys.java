package org.workershome.kit.observe;

/**
 * The names under which log lines carry what they are about. A message says what happened, the keys
 * say to what. None of them may ever hold a name, an id number, a phone, an address or an account.
 */
public final class LogKeys {
  public static final String REQUEST_ID = "requestId";
  public static final String PROBLEM = "problem";
  public static final String RECORD_ID = "recordId";
  public static final String JOB = "job";
  public static final String EVENT_ID = "eventId";
  public static final String EVENT_TYPE = "eventType";
  public static final String AGGREGATE_ID = "aggregateId";
  public static final String ATTEMPT = "attempt";
  public static final String UPSTREAM = "upstream";

  private LogKeys() {}
}

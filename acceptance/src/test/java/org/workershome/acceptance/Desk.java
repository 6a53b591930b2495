package org.workershome.acceptance;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.workershome.acceptance.client.Answer;

/**
 * What people do at their desks: every write with a key of its own, every decision about the
 * version that its account has just read.
 */
record Desk(RunningSuite suite) {
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  Answer read(String account, String path) {
    return suite.as(account).get(path).expect(200);
  }

  /** The status alone, for what may not be there for the account's eyes. */
  int status(String account, String path) {
    return suite.as(account).get(path).status();
  }

  Answer post(String account, String path, Object body) {
    return suite.as(account).post(path, body, key());
  }

  /** A decision about a record that was read under its own address. */
  Answer decide(String account, String record, String action, Object body) {
    return suite.as(account).post(record + "/" + action, body, key(), read(account, record).etag());
  }

  /** A petition of a worker, registered by an officer; its address. */
  String registered(String worker, String officer, Map<String, Object> body) {
    String petition =
        "/api/petitions/" + post(worker, "/api/petitions", body).expect(201).field("id");
    decide(officer, petition, "registration", Map.of()).expect(200);
    return petition;
  }

  String key() {
    return "desk-" + suite.run() + "-" + REQUESTS.incrementAndGet();
  }

  /** The last part of an address. */
  static String id(String record) {
    return record.substring(record.lastIndexOf('/') + 1);
  }
}

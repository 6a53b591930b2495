package org.workershome.gateway.admit;

import io.vertx.core.Future;

/** One question about a request. Runs on the event loop: it never blocks. */
interface AdmissionCheck {
  Future<Verdict> check(Visit visit);
}

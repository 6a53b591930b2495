package org.workershome.competition;

import java.util.Map;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.IdempotencySuite;

/** A suggestion is handed in once. */
@ServiceTest
class IdempotencyTest extends IdempotencySuite {
  IdempotencyTest() {
    super(Api.SUGGESTIONS, Api.WORKER, "energy.worker");
  }

  @Override
  protected Map<String, Object> body(int number) {
    Map<String, Object> body = Api.suggestion();
    body.put("title", "改造通风机叶片 " + number);
    return body;
  }

  @Override
  protected long effects() {
    return superuser.number("select count(*) from suggestion");
  }
}

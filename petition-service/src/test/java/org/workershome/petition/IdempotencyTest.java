package org.workershome.petition;

import java.util.Map;
import org.workershome.kit.testing.IdempotencySuite;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** On the hot path, which keeps the contract in a statement of its own. */
@ServiceTest
class IdempotencyTest extends IdempotencySuite {
  IdempotencyTest() {
    super(Api.PETITIONS, "energy.worker", "yubei.worker");
  }

  @Override
  protected Map<String, Object> body(int number) {
    Map<String, Object> body = Api.petition();
    body.put("title", "拖欠工资 " + number);
    return body;
  }

  @Override
  protected long effects() {
    return superuser.number("select count(*) from petition");
  }
}

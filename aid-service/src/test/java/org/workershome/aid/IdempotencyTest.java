package org.workershome.aid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.IdempotencySuite;

/** A fund is opened once. */
@ServiceTest
class IdempotencyTest extends IdempotencySuite {
  private final String name = "专项资金 " + newKey();

  IdempotencyTest() {
    super("/api/aid/funds", "energy.cashier", "yubei.cashier");
  }

  @Override
  protected Map<String, Object> body(int number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name + "-" + number);
    body.put("source", "OWN_UNION_FUND");
    body.put("year", 2026);
    return body;
  }

  @Override
  protected long effects() {
    return superuser.number("select count(*) from fund");
  }
}

package org.workershome.aid;

import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.ProblemSuite;

@ServiceTest
class ProblemTest extends ProblemSuite {
  ProblemTest() {
    super("/api/aid/funds", "energy.cashier", "energy.worker");
  }
}

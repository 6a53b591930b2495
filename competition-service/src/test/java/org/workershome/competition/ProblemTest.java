package org.workershome.competition;

import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.ProblemSuite;

@ServiceTest
class ProblemTest extends ProblemSuite {
  ProblemTest() {
    super("/api/suggestions", "yubei.worker", "yubei.aid-clerk");
  }
}

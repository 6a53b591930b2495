package org.workershome.petition;

import org.workershome.kit.testing.ProblemSuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class ProblemTest extends ProblemSuite {
  ProblemTest() {
    super("/api/petitions", "energy.worker", "energy.aid-clerk");
  }
}

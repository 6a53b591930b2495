package org.workershome.kit.trial;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.workershome.kit.testing.ProblemSuite;
import org.workershome.kit.testing.ServiceResources;

@QuarkusTest
@QuarkusTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "service", value = "trial"))
class TrialProblemTest extends ProblemSuite {
  TrialProblemTest() {
    super("/api/trials", "energy.worker", "energy.judge");
  }
}

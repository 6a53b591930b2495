package org.workershome.kit.trial;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.testing.RepathSuite;

@QuarkusTest
class TrialRepathTest extends RepathSuite {
  TrialRepathTest(@All List<RepathedTables> services) {
    super("trial", services);
  }
}

package org.workershome.competition;

import io.quarkus.arc.All;
import java.util.List;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.testing.RepathSuite;

@ServiceTest
class RepathTest extends RepathSuite {
  RepathTest(@All List<RepathedTables> services) {
    super("competition", services);
  }
}

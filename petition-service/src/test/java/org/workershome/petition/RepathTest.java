package org.workershome.petition;

import io.quarkus.arc.All;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.testing.RepathSuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class RepathTest extends RepathSuite {
  RepathTest(@All List<RepathedTables> services) {
    super("petition", services);
  }
}

package org.workershome.competition;

import java.util.Set;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super(
        "org.workershome.competition",
        Set.of(
            "submission",
            "review",
            "benefit",
            "verification",
            "nomination",
            "conferral",
            "publicity",
            "lookup",
            "figures",
            "directory",
            "operations"),
        0.5);
  }
}

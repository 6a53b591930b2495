package org.workershome.aid;

import java.util.Set;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super(
        "org.workershome.aid",
        Set.of(
            "household",
            "grants",
            "funds",
            "payment",
            "bank",
            "profiles",
            "crosscheck",
            "cards",
            "honours",
            "publicity",
            "figures",
            "simulation",
            "directory",
            "operations",
            "contract"),
        0.6);
  }
}

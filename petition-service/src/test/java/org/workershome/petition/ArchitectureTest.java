package org.workershome.petition;

import java.util.Set;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super(
        "org.workershome.petition",
        Set.of("intake", "triage", "referral", "lookup", "figures", "operations"),
        0.6);
  }
}

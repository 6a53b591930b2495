package org.workershome.petition;

import java.util.Set;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super(
        "org.workershome.petition",
        Set.of(
            "intake",
            "triage",
            "contact",
            "referral",
            "forwarding",
            "ownership",
            "handling",
            "review",
            "repeat",
            "rating",
            "groupvisit",
            "sponsorship",
            "letter",
            "inspection",
            "supervision",
            "lookup",
            "figures",
            "directory",
            "material",
            "sentiment",
            "research",
            "reception",
            "legalaid",
            "agency",
            "history",
            "succession",
            "mediation",
            "instrument",
            "backlog",
            "worklist",
            "operations"),
        0.6);
  }
}

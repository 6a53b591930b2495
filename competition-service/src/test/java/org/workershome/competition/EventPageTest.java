package org.workershome.competition;

import org.workershome.kit.testing.EventPageSuite;

class EventPageTest extends EventPageSuite {
  EventPageTest() {
    super("competition");
  }
}

package org.workershome.petition;

import org.workershome.kit.testing.EventPageSuite;

class EventPageTest extends EventPageSuite {
  EventPageTest() {
    super("petition");
  }
}

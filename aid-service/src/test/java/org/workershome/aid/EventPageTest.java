package org.workershome.aid;

import org.workershome.kit.testing.EventPageSuite;

class EventPageTest extends EventPageSuite {
  EventPageTest() {
    super("aid");
  }
}

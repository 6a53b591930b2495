package org.workershome.kit;

import java.nio.file.Path;
import org.workershome.kit.testing.EventPageSuite;

/** Of kit's own events, which every service sends: those of the audit. */
class EventPageTest extends EventPageSuite {
  EventPageTest() {
    super("audit", Path.of("target/classes/org/workershome/kit/audit"));
  }
}

package org.workershome.petition;

import javax.sql.DataSource;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.testing.OutboxSuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class OutboxTest extends OutboxSuite {
  OutboxTest(Outbox outbox, DataSource database) {
    super(outbox, database, "/api/petition/blocked-events");
  }
}

package org.workershome.competition;

import javax.sql.DataSource;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.testing.OutboxSuite;

@ServiceTest
class OutboxTest extends OutboxSuite {
  OutboxTest(Outbox outbox, DataSource database) {
    super(outbox, database, "/api/competition/blocked-events");
  }
}

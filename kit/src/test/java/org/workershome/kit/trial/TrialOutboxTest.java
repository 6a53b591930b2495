package org.workershome.kit.trial;

import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.testing.OutboxSuite;

@QuarkusTest
class TrialOutboxTest extends OutboxSuite {
  TrialOutboxTest(Outbox outbox, DataSource database) {
    super(outbox, database, "/api/trial/blocked-events");
  }
}

package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workershome.kit.ids.Ids;

/** A leak that is planted is found, wherever it is. */
@QuarkusTest
class CanaryTeethTest {
  private static final String LEAK = Canaries.PLANTED_ID;
  private static final Logger LOG = Logger.getLogger("org.workershome.planted");

  private final CanaryScan scan = new CanaryScan(List.of(LEAK));
  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void theLogIsHeardInItsMessageItsKeysAndTheWordsOfEveryCause() {
    for (Runnable leak :
        List.<Runnable>of(
            () -> LOG.infof("id %s", LEAK),
            () -> LOG.debug("id " + LEAK),
            () -> java.util.logging.Logger.getLogger("somebody.else").warning(LEAK),
            () -> LOG.error("broken", new IllegalStateException(new RuntimeException(LEAK))),
            CanaryTeethTest::underAKey)) {
      try (CanaryLog log = CanaryLog.listening(List.of(LEAK))) {
        LOG.info("nothing");
        assertThat(log.leaks()).isEmpty();
        leak.run();
        assertThat(log.leaks()).hasSize(1);
      }
    }
  }

  @Test
  void everyTableThatIsSearchedIsSearched() {
    assertThat(CanaryScan.tables(database)).containsAll(CanaryScan.TABLES);
    assertThat(scan.inTables(database)).isEmpty();

    for (String text : List.of("'" + LEAK + "'", "convert_to('" + LEAK + "', 'UTF8')::text")) {
      database.change(
          "insert into parked_event (id, topic, key, data, reason, held, parked_at)"
              + " values (gen_random_uuid(), 'planted', 'planted', 'so: ' || "
              + text
              + ", 'planted', false, now())");
      try {
        assertThat(scan.inTables(database)).containsExactly("table parked_event: 1 rows");
      } finally {
        database.change("delete from parked_event where topic = 'planted'");
      }
    }
  }

  @Test
  void everyTopicIsSearchedInValuesAndHeaders() {
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    String topic = "planted-" + Ids.next();
    assertThat(scan.inTopics(brokers)).noneMatch(leak -> leak.contains(topic));

    try (var sender = new EventSender(brokers, topic)) {
      sender.send("k", Map.of("ce_id", "1"), "{\"id\":\"" + LEAK + "\"}");
      sender.send("k", Map.of("ce_id", LEAK), "{}");
      sender.send(LEAK, Map.of("ce_id", "1"), "{}");
      sender.send("k", Map.of("ce_id", "1"), "{}");
      sender.flush();
    }

    assertThat(scan.inTopics(brokers).stream().filter(leak -> leak.contains(topic))).hasSize(3);
  }

  @Test
  void aLogFileIsRead(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("run.log"), "a\nb " + LEAK + "\n", UTF_8);

    assertThat(scan.inFile(file)).containsExactly("file run.log, line 2");
  }

  @Test
  void theRunHasALogFile() {
    Path file = Path.of(ConfigProvider.getConfig().getValue("quarkus.log.file.path", String.class));
    String mark = "mark " + Ids.next();

    LOG.info(mark);

    assertThat(new CanaryScan(List.of(mark)).inFile(file)).hasSize(1);
  }

  private static void underAKey() {
    MDC.put("who", LEAK);
    try {
      LOG.info("somebody");
    } finally {
      MDC.remove("who");
    }
  }
}

package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.local.LocalSuite;

/**
 * One person's numbers go through everything, and are seen in no log of any part, in no topic, in
 * nothing that a carrier kept and in no table that is not about people. Logs, topics and tables are
 * those of all scenarios that ran before.
 */
class CanaryIT {
  private static final String PLANTED = "659004195505057756";
  private static final List<String> PARTS =
      List.of(
          "aid",
          "bank",
          "carrier",
          "competition",
          "gateway",
          "kafka",
          "keycloak",
          "petition",
          "postgres");

  private final RunningSuite suite = RunningSuite.shared();
  private final List<Backstage> services =
      LocalSuite.SERVICES.stream().map(service -> new Backstage(suite, service)).toList();
  private final Path logs = suite.data().resolve("logs");
  private final Path messages = suite.data().resolve("messages");

  @Test
  void noNumberOfAPersonIsSeenWhereItDoesNotBelong() throws IOException {
    // Given
    var work = new CanaryWork(suite);

    // When
    work.everything();
    services.forEach(service -> service.awaitPublished(Duration.ofSeconds(60)));
    List<String> leaks = leaks(new CanarySearch(CanaryWork.ALL));
    work.giveUpTheWrongEvents();
    leaks.addAll(leaks(new CanarySearch(CanaryWork.ALL)));

    // Then
    assertThat(leaks).isEmpty();
    assertThat(CanarySearch.files(logs).stream().map(file -> file.getFileName().toString()))
        .containsAll(PARTS.stream().map(part -> part + ".log").toList());
    assertThat(Files.readString(messages.resolve("sms.txt"))).contains("****5544");
    assertThat(Topic.names(suite.brokers()))
        .contains("workershome.petition", "workershome.aid", "workershome.competition");
    assertThat(services)
        .allSatisfy(
            service ->
                assertThat(CanarySearch.tables(service))
                    .contains("outbox", "parked_event", "idempotency", "audit_entry", "job"));
  }

  @Test
  void aLeakThatIsPlantedIsFoundWhereverItIs() throws IOException {
    var search = new CanarySearch(List.of(PLANTED));
    assertThat(leaks(search)).isEmpty();
    Path log = Files.writeString(logs.resolve("planted.log"), "fine\nid " + PLANTED + "\n");
    Path message = Files.writeString(messages.resolve("planted.txt"), "****\t" + PLANTED + "\n");
    var topic = new Topic(suite.brokers(), "planted." + suite.run());
    topic.create();
    try {
      topic.send("k", Map.of(), "{\"id\":\"" + PLANTED + "\"}");
      topic.send("k", Map.of("ce_id", PLANTED), "{}");
      topic.send(PLANTED, Map.of(), "{}");
      topic.send("k", Map.of(CanarySearch.PLANTED, "yes"), PLANTED);
      services.forEach(
          service ->
              service.run(
                  "insert into parked_event (id, topic, key, data, reason, held, parked_at) values"
                      + " (gen_random_uuid(), 'planted', 'planted', 'x', 'no UUID: "
                      + PLANTED
                      + "', false, now())"));

      assertThat(leaks(search))
          .containsExactlyInAnyOrder(
              "planted.log, line 2",
              "planted.txt, line 1",
              "topic " + topic.name() + ", offset 0",
              "topic " + topic.name() + ", offset 1",
              "topic " + topic.name() + ", offset 2",
              "petition's table parked_event: 1 rows",
              "aid's table parked_event: 1 rows",
              "competition's table parked_event: 1 rows");
    } finally {
      Files.delete(log);
      Files.delete(message);
      topic.delete();
      services.forEach(service -> service.run("delete from parked_event where topic = 'planted'"));
    }
  }

  private List<String> leaks(CanarySearch search) throws IOException {
    Files.createDirectories(messages);
    List<String> leaks = new ArrayList<>(search.inFiles(logs));
    leaks.addAll(search.inFiles(messages));
    leaks.addAll(search.inFiles(Files.createDirectories(suite.data().resolve("anchors"))));
    leaks.addAll(search.inTopics(suite.brokers()));
    services.forEach(service -> leaks.addAll(search.inTables(service)));
    return leaks;
  }
}

package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for canaries where nothing of a person may lie in clear: as text, and as its bytes. */
final class CanaryScan {
  /** Those must be among what is looked at, or nothing would be proved. */
  static final List<String> TABLES =
      List.of("outbox", "parked_event", "idempotency", "audit_entry", "job");

  /** A header of records that a suite itself sent with canaries, in the name of others. */
  static final String PLANTED = "by-a-canary-suite";

  private final List<String> canaries;

  CanaryScan(List<String> canaries) {
    this.canaries = canaries;
  }

  /** Every table of class technical, and whatever tells of deeds. */
  static List<String> tables(Superuser database) {
    return database.texts(
        """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and (obj_description(c.oid, 'pg_class') like 'class: technical%'
            or c.relname like 'audit%' or c.relname like 'reveal%' or c.relname like 'consent%'
            or c.relname = any (?))
        order by 1""",
        (Object) TABLES.toArray(String[]::new));
  }

  /** Which tables hold one, and how many rows. */
  List<String> inTables(Superuser database) {
    List<String> leaks = new ArrayList<>();
    for (String table : tables(database)) {
      for (String canary : canaries) {
        long rows =
            database.number(
                "select count(*) from "
                    + table
                    + " t where position(? in t::text) > 0 or position(? in t::text) > 0",
                canary,
                HexFormat.of().formatHex(canary.getBytes(UTF_8)));
        if (rows > 0) {
          leaks.add("table " + table + ": " + rows + " rows");
        }
      }
    }
    return leaks;
  }

  /** Which topics hold one, of all that the broker has. */
  List<String> inTopics(String brokers) {
    List<String> leaks = new ArrayList<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
    try (Admin admin = Admin.create(settings);
        var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      for (String topic : admin.listTopics().names().get()) {
        List<TopicPartition> partitions =
            consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
            .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
          for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
            if (!isPlanted(read) && holds(text(read))) {
              leaks.add("topic " + topic + ", offset " + read.offset());
            }
          }
        }
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker did not answer", e);
    }
    return leaks;
  }

  /** Which lines of a file hold one; a file that is not there is a mistake of the test. */
  List<String> inFile(Path file) {
    List<String> leaks = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      long[] number = {0};
      lines.forEach(
          line -> {
            number[0]++;
            if (holds(line)) {
              leaks.add("file " + file.getFileName() + ", line " + number[0]);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return leaks;
  }

  private boolean holds(String text) {
    return canaries.stream().anyMatch(text::contains);
  }

  private static boolean isPlanted(ConsumerRecord<byte[], byte[]> read) {
    Header header = read.headers().lastHeader("planted");
    return header != null && new String(header.value(), UTF_8).equals(PLANTED);
  }

  private static String text(ConsumerRecord<byte[], byte[]> read) {
    StringBuilder text = new StringBuilder();
    append(text, read.key());
    append(text, read.value());
    read.headers().forEach(header -> append(text, header.value()));
    return text.toString();
  }

  private static void append(StringBuilder text, byte[] part) {
    if (part != null) {
      text.append(new String(part, UTF_8)).append('\n');
    }
  }
}

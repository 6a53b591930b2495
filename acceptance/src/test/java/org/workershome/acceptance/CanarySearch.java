package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Looks for numbers where nothing of a person may lie in clear; tells where, never what. */
record CanarySearch(List<String> canaries) {
  /** A header of what a test sent with canaries in the name of a service. */
  static final String PLANTED = "planted";

  /** In every file below the folder, as text. */
  List<String> inFiles(Path folder) {
    List<String> leaks = new ArrayList<>();
    for (Path file : files(folder)) {
      try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
        int[] number = {0};
        lines.forEach(
            line -> {
              number[0]++;
              if (isIn(line)) {
                leaks.add(folder.relativize(file) + ", line " + number[0]);
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return leaks;
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In keys, values and headers of every topic that the broker has. */
  List<String> inTopics(String brokers) {
    List<String> leaks = new ArrayList<>();
    for (String name : Topic.names(brokers)) {
      for (var record : new Topic(brokers, name).everything()) {
        if (Topic.header(record, PLANTED).isEmpty() && isIn(text(record))) {
          leaks.add("topic " + name + ", offset " + record.offset());
        }
      }
    }
    return leaks;
  }

  /** In every table that is not about people, and whatever tells of deeds. */
  List<String> inTables(Backstage service) {
    List<String> leaks = new ArrayList<>();
    for (String table : tables(service)) {
      for (String canary : canaries) {
        long rows =
            service.number(
                "select count(*) from "
                    + table
                    + " t where position(? in t::text) > 0 or position(? in t::text) > 0",
                canary,
                HexFormat.of().formatHex(canary.getBytes(UTF_8)));
        if (rows > 0) {
          leaks.add(service.service() + "'s table " + table + ": " + rows + " rows");
        }
      }
    }
    return leaks;
  }

  static List<String> tables(Backstage service) {
    return service.texts(
        """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and (obj_description(c.oid, 'pg_class') like 'class: technical%'
            or c.relname like 'audit%' or c.relname like 'reveal%' or c.relname like 'consent%'
            or c.relname like 'notify%' or c.relname like 'timer%')
        order by 1""");
  }

  private boolean isIn(String text) {
    return canaries.stream().anyMatch(text::contains);
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    var text = new StringBuilder();
    for (byte[] part : parts(record)) {
      text.append(new String(part, ISO_8859_1)).append('\n');
    }
    return text.toString();
  }

  private static List<byte[]> parts(ConsumerRecord<byte[], byte[]> record) {
    List<byte[]> parts = new ArrayList<>();
    if (record.key() != null) {
      parts.add(record.key());
    }
    if (record.value() != null) {
      parts.add(record.value());
    }
    for (Header header : record.headers()) {
      if (header.value() != null) {
        parts.add(header.value());
      }
    }
    return parts;
  }
}

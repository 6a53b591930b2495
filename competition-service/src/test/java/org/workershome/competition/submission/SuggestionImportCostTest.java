package org.workershome.competition.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.workershome.competition.support.Files;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/**
 * What it costs to bring in the suggestions of five years of one district, beside COPY of the very
 * rows that came of it: into a table with the same columns, checks and indexes, without a policy, a
 * check of a line or a seal.
 */
@ServiceTest
class SuggestionImportCostTest {
  private static final int LINES = 17_038;

  /**
   * Of upload, dry run and run together. What is aimed at is three times COPY for the run, beside
   * the checks of the lines; this bound is loose on purpose. It runs in every build, and COPY of so
   * few lines takes a few hundred milliseconds, so that one checkpoint of the shared database
   * halves or doubles the ratio. It catches what would be an accident, such as a statement or a
   * transaction for each line; the figure is read from what is printed, on a machine that does
   * nothing else.
   */
  private static final double MOST = 30;

  private static final String ROWS =
      "id, number, union_path, person_ref, proposer_subject, title, body, category,"
          + " expected_yearly_benefit, state, copied_result, created_at, version, origin_code, origin_hash";

  private final Files files = new Files("energy.organiser");
  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void seventeenThousandSuggestionsComeInWithinABoundOfCopy() throws Exception {
    // Given the ways warmed up
    files.done(lines("WARM", 2_000));
    byte[] file = lines("COST", LINES).getBytes(UTF_8);

    // When
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    String id = files.upload(file, Files.CSV).statusCode(201).extract().path("id");
    long uploaded = System.nanoTime();
    JsonPath checked = files.ended(id);
    long dry = System.nanoTime();
    files.run(checked).then().statusCode(202);
    JsonPath done = files.ended(id);
    long end = System.nanoTime();
    long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    long copy = copied();

    // Then
    double ratio = (double) (end - start) / copy;
    System.out.printf(
        Locale.ROOT,
        "%d suggestions by HTTP: upload %d ms, dry run %d ms, run %d ms; COPY %d ms;"
            + " whole/COPY %.1f, run/COPY %.1f; %d lines/s; peak heap %d MiB of %d MiB, all of the test's JVM%n",
        LINES,
        millis(uploaded - start),
        millis(dry - uploaded),
        millis(end - dry),
        millis(copy),
        ratio,
        (double) (end - dry) / copy,
        LINES * 1_000_000_000L / (end - start),
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    assertThat(done.getInt("imported.created")).isEqualTo(LINES);
    assertThat(ratio).isLessThan(MOST);
  }

  /** Nanoseconds of COPY alone, out of a table without indexes in which the rows lie ready. */
  private long copied() throws IOException, SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table cost_plain (like suggestion including generated including defaults"
              + " including constraints including indexes)");
      try {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new ByteArrayOutputStream();
        copy.copyOut(
            "copy (select " + ROWS + " from suggestion where origin_code like 'COST-%') to stdout",
            rows);
        long start = System.nanoTime();
        long copied =
            copy.copyIn(
                "copy cost_plain (" + ROWS + ") from stdin",
                new ByteArrayInputStream(rows.toByteArray()));
        long took = System.nanoTime() - start;
        assertThat(copied).isEqualTo(LINES);
        return took;
      } finally {
        statement.execute("drop table cost_plain");
      }
    }
  }

  private static String lines(String name, int count) {
    StringBuilder csv = new StringBuilder(Files.HEADER);
    for (int i = 1; i <= count; i++) {
      String day = String.format(Locale.ROOT, "%d-%02d-%02d", 2008 + i % 5, 1 + i % 12, 1 + i % 28);
      csv.append(
          Files.line(name + "-" + i, "改造第" + i + "号通风机叶片，每年节电约二十万千瓦时", day, Files.citizenId(i)));
    }
    return csv.toString();
  }

  private static Stream<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}

package org.workershome.acceptance.bench.job;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/** A million petitions in the tables before another job begins; planted once for all of them. */
final class Million implements BenchJob {
  private final Bed bed;
  private final BenchJob job;

  Million(Bed bed, BenchJob job) {
    this.bed = bed;
    this.job = job;
  }

  @Override
  public void prepare(Pace pace) {
    try (Connection connection = bed.administrator("petition");
        Statement sql = connection.createStatement()) {
      if (!planted(sql)) {
        bed.say("planting a million petitions of 2,000 unions, which takes some minutes");
        // One after the other: vacuum is nobody's part of a transaction.
        for (String statement :
            Files.readString(bed.workshop().script("petitions-load.sql")).split(";\n", -1)) {
          if (!statement.isBlank()) {
            sql.execute(statement);
          }
        }
      }
    } catch (SQLException | IOException e) {
      throw new BenchTrouble("the million petitions cannot be planted: " + e.getMessage(), e);
    }
    job.prepare(pace);
  }

  private static boolean planted(Statement sql) throws SQLException {
    try (ResultSet row = sql.executeQuery("select from petition where number = 'BENCH-1'")) {
      return row.next();
    }
  }

  @Override
  public Sample product(Pace pace) {
    return job.product(pace);
  }

  @Override
  public List<Floor> floors() {
    return job.floors();
  }

  @Override
  public List<Goal> goals() {
    return job.goals();
  }

  @Override
  public int rounds(Pace pace) {
    return job.rounds(pace);
  }

  @Override
  public List<String> notes() {
    return job.notes();
  }

  @Override
  public void close() {
    job.close();
  }
}

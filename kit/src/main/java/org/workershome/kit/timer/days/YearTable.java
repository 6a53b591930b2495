package org.workershome.kit.timer.days;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.workershome.kit.calendar.PublishedDay;

/** Imported years at rest. Rows are only added. */
@Singleton
class YearTable {
  private final DataSource database;

  YearTable(DataSource database) {
    this.database = database;
  }

  /** The position of the latest import; 0 when there is none. */
  long latest() {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement("select coalesce(max(position), 0) from calendar_year");
        ResultSet row = read.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the calendar cannot be read", e);
    }
  }

  /** Every import up to a position, in their order. */
  List<StoredYear> upTo(long position) {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select position, year, version, days, source, imported_at from calendar_year"
                    + " where position <= ? order by position")) {
      read.setLong(1, position);
      List<StoredYear> years = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          years.add(
              new StoredYear(
                  row.getLong(1),
                  row.getInt(2),
                  row.getLong(3),
                  days(row.getString(4)),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class)));
        }
      }
      return years;
    } catch (SQLException e) {
      throw new IllegalStateException("the calendar cannot be read", e);
    }
  }

  /** One import after the other: until the transaction at hand ends, nobody else adds one. */
  void lock() {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('calendar_year', 0))")) {
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the calendar cannot be locked", e);
    }
  }

  /**
   * @return its position
   */
  long add(
      int year,
      long version,
      List<PublishedDay> days,
      String source,
      OffsetDateTime at,
      String by) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into calendar_year (year, version, days, source, imported_at, imported_by)"
                    + " values (?, ?, ?, ?, ?, ?) returning position")) {
      insert.setInt(1, year);
      insert.setLong(2, version);
      insert.setString(3, lines(days));
      insert.setString(4, source);
      insert.setObject(5, at);
      insert.setString(6, by);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the calendar cannot be written", e);
    }
  }

  private static String lines(List<PublishedDay> days) {
    return days.stream()
        .map(day -> day.date() + "," + (day.working() ? "WORK" : "OFF") + "," + day.holiday())
        .collect(Collectors.joining("\n"));
  }

  private static List<PublishedDay> days(String lines) {
    return lines
        .lines()
        .map(line -> line.split(",", 3))
        .map(
            cells -> new PublishedDay(LocalDate.parse(cells[0]), cells[1].equals("WORK"), cells[2]))
        .toList();
  }
}

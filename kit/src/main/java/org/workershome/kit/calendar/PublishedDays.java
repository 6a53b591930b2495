package org.workershome.kit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads published days from lines {@code date,kind,holiday}; kind is OFF or WORK. */
final class PublishedDays {
  private static final String HEAD = "date,kind,holiday";

  private PublishedDays() {}

  /** What the project brings along: 2008 to 2026. */
  static List<PublishedDay> bundled() {
    try (InputStream file = PublishedDays.class.getResourceAsStream("published-days.csv")) {
      if (file == null) {
        throw new IllegalStateException("published-days.csv is not in the build");
      }
      return read(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return in the order of the lines
   * @throws IllegalArgumentException that names every line that is wrong, and why
   */
  static List<PublishedDay> read(Reader text) throws IOException {
    var lines = new BufferedReader(text);
    List<PublishedDay> days = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.equals(HEAD)) {
        continue;
      }
      try {
        PublishedDay day = day(line);
        if (!seen.add(day.date())) {
          throw new IllegalArgumentException(day.date() + " stands more than once");
        }
        days.add(day);
      } catch (IllegalArgumentException e) {
        faults.add("line " + number + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return days;
  }

  private static PublishedDay day(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("wants " + HEAD);
    }
    boolean working =
        switch (cells[1]) {
          case "WORK" -> true;
          case "OFF" -> false;
          default -> throw new IllegalArgumentException("the kind is OFF or WORK");
        };
    try {
      return new PublishedDay(LocalDate.parse(cells[0]), working, cells[2]);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the date is no date, such as 2026-10-01", e);
    }
  }
}

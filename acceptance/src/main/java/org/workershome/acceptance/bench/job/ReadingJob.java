package org.workershome.acceptance.bench.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.measure.Spread;
import org.workershome.acceptance.bench.replay.StatementRecorder;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Pgbench;

/**
 * What reading costs in the database, as its own role under its policies says: pages for whoever
 * stands at the root, in the middle and at the bottom of the tree, a search, and the figures of a
 * year over HTTP.
 */
final class ReadingJob implements BenchJob {
  private static final String ROOT = "root";
  private static final String PAGE = "/api/petition/work-lists/UNION?limit=50";
  private static final String ACCOUNT = "city.petition-officer";
  private static final String ORDER = " order by d.due_on, d.petition_id limit ";
  private static final String DEEP = "page 1,000 of page 1";
  private static final String COMMON = "search of a common word ms";
  private static final String RARE = "search of a rare word ms";
  private static final String UNION_YEAR = "figures of one union and year ms";
  private static final String FEDERATION_YEAR = "figures of the federation and year ms";
  private static final int LOOKS = 21;
  private static final int ROWS_BEFORE = 999 * 50;
  private static final Pattern TIME = Pattern.compile("(Planning|Execution) Time: ([\\d.]+) ms");

  /** Where the caller stands: the union, and the column of its level. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          ROOT,
          List.of("CQ", "h1"),
          "middle",
          List.of("CQ.B7", "h2"),
          "bottom",
          List.of("CQ.B7.U46", "h3"));

  private final Bed bed;
  private List<String> sent = List.of();
  private String deepest = "";

  ReadingJob(Bed bed) {
    this.bed = bed;
  }

  @Override
  public void prepare(Pace pace) {
    try (Connection administrator = bed.administrator("petition");
        var calls = new PetitionCalls(bed, "reading")) {
      sent =
          new StatementRecorder(administrator, bed.postgresLog())
              .literally(
                  "petition_app",
                  "petition",
                  () -> {
                    var unused = calls.read(PAGE, ACCOUNT);
                  },
                  sql -> sql.contains("from petition_desk"));
      deepest = rowBefore(administrator);
    } catch (SQLException e) {
      throw new BenchTrouble("the statements of a page cannot be had: " + e.getMessage(), e);
    }
    var unused = figures();
  }

  /** The row after which page 1,000 of the whole federation begins. */
  private static String rowBefore(Connection administrator) throws SQLException {
    try (Statement sql = administrator.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select '(''' || due_on || ''', ''' || petition_id || ''')' from petition_desk"
                    + " where h1 = 'CQ' order by due_on, petition_id limit 1 offset "
                    + ROWS_BEFORE)) {
      if (!row.next()) {
        throw new BenchTrouble("there is no page 1,000");
      }
      return row.getString(1);
    }
  }

  @Override
  public Sample product(Pace pace) {
    return bed.measure(
        () -> {
          long start = System.nanoTime();
          Map<String, Double> figures = figures();
          return new Outcome(
              (long) LOOKS * figures.size(), (System.nanoTime() - start) / 1e9, figures);
        });
  }

  @Override
  public List<Floor> floors() {
    return List.of();
  }

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (String place : List.of(ROOT, "middle", "bottom")) {
      goals.add(new Goal.Limit(place + ": page 1 ms", 1));
    }
    goals.add(new Goal.Limit(ROOT + ": page 1,000 ms", 1));
    goals.add(new Goal.Limit(DEEP, 1.2));
    goals.add(new Goal.Limit(COMMON, 10));
    goals.add(new Goal.Limit(RARE, 10));
    goals.add(new Goal.Limit(UNION_YEAR, 300));
    goals.add(new Goal.Limit(FEDERATION_YEAR, 2000));
    return goals;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "pages and searches: execution time of EXPLAIN ANALYZE as petition_app with the scope set,"
            + " median of "
            + LOOKS);
  }

  @Override
  public void close() {}

  private Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    Pgbench.Login login = bed.application("petition");
    try (Connection application =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      application.setAutoCommit(false);
      PLACES.forEach(
          (place, where) -> {
            Map<String, Double> times = pageExplained(application, where, "");
            figures.put(place + ": page 1 ms", time(times, "Execution"));
            figures.put(place + ": planning of page 1 ms", time(times, "Planning"));
          });
      List<String> root = List.of("CQ", "h1");
      double deep =
          time(
              pageExplained(application, root, " and (d.due_on, d.petition_id) > " + deepest),
              "Execution");
      figures.put(ROOT + ": page 1,000 ms", deep);
      figures.put(DEEP, deep / figures.getOrDefault(ROOT + ": page 1 ms", Double.NaN));
      figures.put(COMMON, search(application, "common"));
      figures.put(RARE, search(application, "rare"));
    } catch (SQLException e) {
      throw new BenchTrouble("nothing can be explained: " + e.getMessage(), e);
    }
    figures.put(UNION_YEAR, year("CQ.B7"));
    figures.put(FEDERATION_YEAR, year("CQ"));
    return figures;
  }

  private static double time(Map<String, Double> times, String which) {
    return times.getOrDefault(which, Double.NaN);
  }

  /** The service's own page, for a caller of another union, perhaps further on in the list. */
  private Map<String, Double> pageExplained(
      Connection application, List<String> where, String after) {
    List<String> there =
        sent.stream()
            .map(
                sql ->
                    sql.replace("'CQ'", "'" + where.getFirst() + "'")
                        .replace("d.h1 ", "d." + where.getLast() + " ")
                        .replaceFirst(
                            Pattern.quote(ORDER), Matcher.quoteReplacement(after + ORDER)))
            .toList();
    return explained(application, there.subList(0, there.size() - 1), there.getLast());
  }

  private double search(Connection application, String word) {
    return time(
        explained(
            application,
            List.of(sent.getFirst()),
            "select record_id, at, many from search_find('petition', '"
                + word
                + "'::tsquery, null, null, 0, 51)"),
        "Execution");
  }

  private static Map<String, Double> explained(
      Connection application, List<String> before, String query) {
    List<Double> planning = new ArrayList<>();
    List<Double> execution = new ArrayList<>();
    try (Statement sql = application.createStatement()) {
      for (String statement : before) {
        sql.execute(statement);
      }
      for (int look = 0; look < LOOKS; look++) {
        try (ResultSet row = sql.executeQuery("explain (analyze, timing off, summary) " + query)) {
          while (row.next()) {
            Matcher time = TIME.matcher(row.getString(1));
            if (time.matches()) {
              (time.group(1).equals("Planning") ? planning : execution)
                  .add(Double.valueOf(time.group(2)));
            }
          }
        }
      }
      application.rollback();
    } catch (SQLException e) {
      throw new BenchTrouble("a statement cannot be explained: " + e.getMessage(), e);
    }
    return Map.of(
        "Planning", Spread.of(planning).median(), "Execution", Spread.of(execution).median());
  }

  private double year(String union) {
    int year = LocalDate.now(bed.clock()).getYear();
    String path =
        "/api/petition/statistics?union="
            + union
            + "&from="
            + year
            + "-01-01&to="
            + year
            + "-12-31";
    List<Double> took = new ArrayList<>();
    try (var calls = new PetitionCalls(bed, "figures")) {
      for (int look = 0; look < 3; look++) {
        long start = System.nanoTime();
        var unused = calls.read(path, ACCOUNT);
        took.add(Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6);
      }
    }
    return Spread.of(took).median();
  }
}

package org.workershome.acceptance.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/**
 * A pgbench script that does again what several calls did, in as many round trips. A parameter that
 * was the same in every call stays as it is; one that differed gets a fresh value of the same form
 * and size in every transaction, and parameters that were always equal to each other stay so.
 *
 * @param text the script; {@link #forRun} gives it what makes a run's values unlike another's
 * @param variables constants of the script
 */
public record ReplayScript(String text, SortedMap<String, String> variables) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
  private static final Pattern LOOKS_LIKE_VARIABLE = Pattern.compile("(?<!:):[A-Za-z0-9_]");

  private static final String FRESH_NUMBER =
      """
      \\set i :i + 1
      \\set n :base + :client_id * 1099511627776 + :i
      """;

  public ReplayScript {
    variables = new TreeMap<>(variables);
  }

  /**
   * A run's own constants, added to the script's.
   *
   * @param run no two runs on one database may have the same
   */
  public static SortedMap<String, String> forRun(SortedMap<String, String> constants, int run) {
    var all = new TreeMap<>(constants);
    all.put("i", "0");
    all.put("base", Long.toString((long) run << 48));
    return all;
  }

  /** How many round trips to the server one call takes. */
  public long roundTrips() {
    return text.lines().filter(line -> line.equals("\\endpipeline")).count();
  }

  /**
   * @param calls the statements of each call; a call whose statements differ from the first's (a
   *     number block was fetched, a statement was prepared) must have been left out before
   */
  static ReplayScript of(List<List<Sent>> calls) {
    List<Sent> model = calls.getFirst();
    var variables = new TreeMap<String, String>();
    Map<List<Optional<String>>, String> expressions = new LinkedHashMap<>();
    List<String> statements = new ArrayList<>();
    for (int place = 0; place < model.size(); place++) {
      int at = place;
      List<Sent> same = calls.stream().map(call -> call.get(at)).toList();
      statements.add(statement(same, expressions, variables));
    }
    var text = new StringBuilder(FRESH_NUMBER);
    for (List<Integer> trip : trips(model)) {
      text.append("\\startpipeline\n");
      trip.forEach(place -> text.append(statements.get(place)).append(";\n"));
      text.append("\\endpipeline\n");
    }
    return new ReplayScript(text.toString(), variables);
  }

  /**
   * Without BEGIN the statements of one transaction can only have come together. After a BEGIN,
   * which the driver sends along with the first statement, each is a trip of its own.
   */
  private static List<List<Integer>> trips(List<Sent> statements) {
    List<List<Integer>> trips = new ArrayList<>();
    boolean explicit = false;
    for (int place = 0; place < statements.size(); place++) {
      Sent statement = statements.get(place);
      boolean first =
          place == 0 || !statements.get(place - 1).transaction().equals(statement.transaction());
      boolean afterBegin = place > 0 && statements.get(place - 1).begins();
      if (first) {
        explicit = statement.begins();
      }
      if (first || (explicit && !afterBegin)) {
        trips.add(new ArrayList<>());
      }
      trips.getLast().add(place);
    }
    return trips;
  }

  private static String statement(
      List<Sent> same,
      Map<List<Optional<String>>, String> expressions,
      SortedMap<String, String> variables) {
    String sql = same.getFirst().sql().strip();
    if (LOOKS_LIKE_VARIABLE.matcher(sql).find()) {
      throw new BenchTrouble("pgbench would take a part of this for a variable: " + sql);
    }
    Matcher placeholder = PLACEHOLDER.matcher(sql);
    var text = new StringBuilder();
    while (placeholder.find()) {
      int index = Integer.parseInt(placeholder.group(1)) - 1;
      List<Optional<String>> values = new ArrayList<>();
      same.forEach(call -> values.add(call.parameters().get(index)));
      String expression =
          expressions.computeIfAbsent(
              values, seen -> expression(seen, expressions.size(), variables));
      placeholder.appendReplacement(text, Matcher.quoteReplacement(expression));
    }
    return placeholder.appendTail(text).toString();
  }

  private static String expression(
      List<Optional<String>> values, int number, SortedMap<String, String> variables) {
    Optional<String> first = values.getFirst();
    if (first.isEmpty()) {
      return "null";
    }
    FreshValue fresh =
        values.stream().allMatch(first::equals)
            ? FreshValue.same(first.get())
            : FreshValue.like(first.get(), number);
    String constant = fresh.constant().orElse("");
    if (constant.isEmpty()) {
      // pgbench has no variable without a value.
      return fresh.expression().replace(FreshValue.CONSTANT, "''");
    }
    variables.put("v" + number, constant);
    return fresh.expression().replace(FreshValue.CONSTANT, ":v" + number);
  }
}

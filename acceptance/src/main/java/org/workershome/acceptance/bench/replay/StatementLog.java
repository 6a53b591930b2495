package org.workershome.acceptance.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads PostgreSQL's log as it is written under {@link #PREFIX}. */
final class StatementLog {
  /** Value for {@code log_line_prefix}: virtual transaction, role, database. */
  static final String PREFIX = "bench|%v|%u|%d| ";

  private static final Pattern ENTRY =
      Pattern.compile("bench\\|([^|]*)\\|([^|]*)\\|([^|]*)\\| (\\w+):  (.*)", Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETERS =
      Pattern.compile("parameters: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** Walks a value in strides between its quotes: step by step, a long one overflows the stack. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:(NULL)|'([^']*+(?:''[^']*+)*+)')(?:, )?");

  private StatementLog() {}

  /** What the role sent to the database, in order. */
  static List<Sent> parse(String log, String role, String database) {
    List<Sent> statements = new ArrayList<>();
    for (String entry : entries(log)) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches() || !parts.group(2).equals(role) || !parts.group(3).equals(database)) {
        continue;
      }
      Matcher statement = STATEMENT.matcher(parts.group(5));
      Matcher parameters = PARAMETERS.matcher(parts.group(5));
      if (parts.group(4).equals("LOG") && statement.matches()) {
        statements.add(new Sent(parts.group(1), statement.group(1), List.of()));
      } else if (parts.group(4).equals("DETAIL") && parameters.matches()) {
        int last = statements.size() - 1;
        Sent known = statements.get(last);
        statements.set(
            last, new Sent(known.transaction(), known.sql(), values(parameters.group(1))));
      }
    }
    return statements;
  }

  /** The server puts a tab before each further line of an entry. */
  private static List<String> entries(String log) {
    List<String> entries = new ArrayList<>();
    for (String line : log.split("\n", -1)) {
      if (line.startsWith("\t") && !entries.isEmpty()) {
        entries.set(entries.size() - 1, entries.getLast() + "\n" + line.substring(1));
      } else {
        entries.add(line);
      }
    }
    return entries;
  }

  private static List<Optional<String>> values(String text) {
    List<Optional<String>> values = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      values.add(
          parameter.group(1) != null
              ? Optional.empty()
              : Optional.of(parameter.group(2).replace("''", "'")));
    }
    return values;
  }
}

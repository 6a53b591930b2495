package org.workershome.acceptance.bench.replay;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement as the server logged it.
 *
 * @param transaction the server's own name of the transaction that it ran in
 * @param sql with {@code $1}, {@code $2} … for its parameters
 * @param parameters their values as text; empty is SQL's null
 */
record Sent(String transaction, String sql, List<Optional<String>> parameters) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

  Sent {
    parameters = List.copyOf(parameters);
  }

  boolean begins() {
    return sql.strip().regionMatches(true, 0, "BEGIN", 0, 5);
  }

  /** With the values in it, as somebody would write it. */
  String literal() {
    return PLACEHOLDER
        .matcher(sql)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    parameters
                        .get(Integer.parseInt(place.group(1)) - 1)
                        .map(value -> "'" + value.replace("'", "''") + "'")
                        .orElse("null")));
  }

  /** Values may be personal data: a log shows the statement only. */
  @Override
  public String toString() {
    return "Sent[" + transaction + " " + sql + "]";
  }
}

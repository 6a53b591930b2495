package org.workershome.acceptance.bench.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement as the server logged it.
 *
 * @param transaction the server's own name of the transaction that it ran in
 * @param sql with {@code $1}, {@code $2} … for its parameters
 * @param parameters their values as text; null is SQL's null
 */
record Sent(String transaction, String sql, List<@Nullable String> parameters) {
  Sent {
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
  }

  boolean begins() {
    return sql.strip().regionMatches(true, 0, "BEGIN", 0, 5);
  }

  /** Values may be personal data: a log shows the statement only. */
  @Override
  public String toString() {
    return "Sent[" + transaction + " " + sql + "]";
  }
}

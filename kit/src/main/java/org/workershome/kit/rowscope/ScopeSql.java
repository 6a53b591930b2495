package org.workershome.kit.rowscope;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;

/**
 * The settings that row-level security reads. Hot paths put {@link #PREFIX} before their own
 * statement and send both in one trip; outside of a transaction such a pair is one of its own. All
 * settings are local to the transaction.
 */
public final class ScopeSql {
  /** The statement of {@link #PREFIX} alone. */
  static final String BINDING =
      "select set_config('app.kind',?,true), set_config('app.union',?,true),"
          + " set_config('app.person',?,true), set_config('app.roles',?,true),"
          + " set_config('app.subject',?,true)";

  /** Five parameters, to be bound by {@link #bind}. */
  public static final String PREFIX = BINDING + "; ";

  private ScopeSql() {}

  /**
   * Binds the five parameters of {@link #PREFIX}.
   *
   * @param from index of the first of them, usually 1
   * @return the index after the last
   */
  public static int bind(PreparedStatement statement, int from, Caller caller) throws SQLException {
    int index = from;
    UnionPath union = caller.union();
    statement.setString(index++, caller.kind().wire());
    statement.setString(index++, union == null ? "" : union.value());
    statement.setString(index++, caller.personRef() == null ? "" : caller.personRef());
    statement.setString(index++, roles(caller));
    statement.setString(index++, caller.subject());
    return index;
  }

  private static String roles(Caller caller) {
    return caller.roles().stream().map(Role::wire).collect(Collectors.joining(","));
  }
}

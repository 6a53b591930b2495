package org.workershome.kit.rowscope;

import java.sql.SQLException;

/** The database refused a statement of {@link ScopedSql}; the transaction cannot go on. */
public final class StatementRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNIQUE = "23505";

  StatementRefused(SQLException cause) {
    super("a statement was refused", cause);
  }

  /** Something like it is on file already. */
  public boolean isRepetition() {
    return getCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState());
  }
}

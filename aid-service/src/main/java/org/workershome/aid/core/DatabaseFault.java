package org.workershome.aid.core;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that the database refused; which constraint did is what callers ask. */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String constraint;

  private DatabaseFault(SQLException cause, @Nullable String constraint) {
    super(cause);
    this.constraint = constraint;
  }

  static DatabaseFault of(SQLException cause) {
    ServerErrorMessage message =
        cause instanceof PSQLException fault ? fault.getServerErrorMessage() : null;
    return new DatabaseFault(cause, message == null ? null : message.getConstraint());
  }

  /** True when this constraint, by its name in the migrations, was broken. */
  public boolean broke(String name) {
    return name.equals(constraint);
  }
}

package org.workershome.kit.approval;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused a statement. */
final class ApprovalFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String constraint;

  ApprovalFault(SQLException cause) {
    super("the approvals cannot be read or written", cause);
    ServerErrorMessage message =
        cause instanceof PSQLException fault ? fault.getServerErrorMessage() : null;
    constraint = message == null ? null : message.getConstraint();
  }

  /** True when this constraint, by its name in the migration, was broken. */
  boolean broke(String name) {
    return name.equals(constraint);
  }
}

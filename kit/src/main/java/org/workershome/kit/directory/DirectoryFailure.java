package org.workershome.kit.directory;

import java.sql.SQLException;

/** Carries a database failure out of a transaction. */
final class DirectoryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DirectoryFailure(SQLException cause) {
    super("the directory's tables cannot be used", cause);
  }
}

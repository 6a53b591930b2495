package org.workershome.kit.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** Short transactions of their own, one after the other, under the row scope of the caller. */
interface Transactions {
  /**
   * @throws BulkFailure when the database refuses
   */
  <T> T call(Work<T> work);

  /** What is done in one of them. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}

package org.workershome.kit.approval;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.rowscope.ScopeSql;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** A migrated database as the application's role sees it, without an application around it. */
final class ScopedDatabase {
  private final TestDatabase database = PostgresServer.shared().create("trial");

  /** Reused, as a pool's are: what one caller left behind the next would find. */
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::opened);

  interface Work<T> {
    T in(DataSource transaction) throws SQLException;
  }

  /** One transaction in the caller's scope; what the work throws rolls it back. */
  <T> T as(Caller caller, Work<T> work) throws SQLException {
    Connection connection = connections.get();
    boolean done = false;
    try {
      try (PreparedStatement scope = connection.prepareStatement(ScopeSql.PREFIX)) {
        ScopeSql.bind(scope, 1, caller);
        scope.execute();
      }
      T result = work.in(always(connection));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  private Connection opened() {
    try {
      Connection connection = database.asApp().getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  Superuser superuser() {
    return new Superuser(database);
  }

  /** Gives out the one connection of the transaction, whose closing is not the borrower's. */
  private static DataSource always(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                ScopedDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            ScopedDatabase.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> kept);
  }
}

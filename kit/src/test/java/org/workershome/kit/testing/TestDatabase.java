package org.workershome.kit.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of one service under test. The passwords of its roles are their names. */
public record TestDatabase(String jdbcUrl, String service) {
  public String ownerRole() {
    return service + "_owner";
  }

  public String appRole() {
    return service + "_app";
  }

  /** As the service sees it: no DDL, no way around row-level security. */
  public DataSource asApp() {
    return dataSource(jdbcUrl, appRole(), appRole());
  }

  /** As the migrate step sees it. Row-level security is forced on the owner, too. */
  public DataSource asOwner() {
    return dataSource(jdbcUrl, ownerRole(), ownerRole());
  }

  /** As an administrator sees it: every row. For the test's own look behind the scenes. */
  public DataSource asSuperuser() {
    return dataSource(jdbcUrl, "postgres", "postgres");
  }

  static DataSource dataSource(String jdbcUrl, String user, String password) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(jdbcUrl);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    return dataSource;
  }
}

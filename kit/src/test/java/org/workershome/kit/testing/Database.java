package org.workershome.kit.testing;

import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the service under test, looked at as its superuser in one line. */
public final class Database {
  private Database() {}

  /** With the service's own roles as well. */
  public static TestDatabase ofTheRunningTest() {
    return ServiceResources.database(
        config(ServiceResources.JDBC_URL), config("workershome.service"));
  }

  public static long count(String table) {
    return Long.parseLong(text("select count(*) from " + table));
  }

  /** The first column of the first row. */
  public static String text(String sql) {
    return Superuser.ofTheRunningTest().texts(sql).getFirst();
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}

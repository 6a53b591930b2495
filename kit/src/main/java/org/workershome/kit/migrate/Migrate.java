package org.workershome.kit.migrate;

/** See the package. */
public final class Migrate {
  private Migrate() {}

  public static void main(String[] args) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Brings one database up to date. */
  public static void run(String jdbcUrl, String owner, String password, String appRole) {
    throw new UnsupportedOperationException(jdbcUrl + owner + password + appRole);
  }
}

package org.workershome.kit.rowscope;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings of every service with a database. They are no lines of {@code
 * microprofile-config.properties} because the gateway, which has none, would be warned about each.
 */
public final class StorageDefaults implements ConfigSource {
  /** Just above {@code microprofile-config.properties}, below everything of a service. */
  private static final int ORDINAL = 110;

  private static final Map<String, String> SETTINGS =
      Map.of(
          // PostgreSQL quotes the refused row in the detail of an error, and errors are logged.
          "quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail",
          "false",
          "quarkus.datasource.jdbc.additional-jdbc-properties.reWriteBatchedInserts",
          "true");

  private final Map<String, String> settings;

  /** Made by the service loader, before there is a container. */
  public StorageDefaults() {
    settings = hasPool() ? SETTINGS : Map.of();
  }

  @Override
  public Set<String> getPropertyNames() {
    return settings.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return settings.get(name);
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public String getName() {
    return "workershome-storage-defaults";
  }

  private static boolean hasPool() {
    try {
      Class.forName(
          "io.agroal.api.AgroalDataSource", false, StorageDefaults.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

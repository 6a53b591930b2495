package org.workershome.kit.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is exported.
 *
 * @param name of the file and in the audit, in kebab-case
 * @param title of the sheet, in Chinese
 * @param sql reads it under the caller's row scope, with the scope's own filter for its index
 * @param parameters of the statement, in their order
 * @param filter what the caller asked for, as the audit shall tell it; nothing personal
 */
public record ExportedList(
    String name,
    String title,
    List<ExportColumn> columns,
    String sql,
    List<Object> parameters,
    Map<String, @Nullable String> filter) {
  public ExportedList {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    filter = Collections.unmodifiableMap(new LinkedHashMap<>(filter));
  }
}

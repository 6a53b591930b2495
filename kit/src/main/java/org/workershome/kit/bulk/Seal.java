package org.workershome.kit.bulk;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Seals what lies in tables; the context is bound in. */
interface Seal {
  byte[] seal(byte[] plain, String context);

  byte[] open(byte[] sealed, String context);

  /**
   * Where a value lies, written as a rotation of keys writes it: {@code sealed_column} has the
   * column and the names of the keys.
   *
   * @param column {@code table.column}
   * @param keys of the row
   */
  static String context(String column, Object... keys) {
    return column
        + ":"
        + Arrays.stream(keys).map(Object::toString).collect(Collectors.joining("\u001f"));
  }
}

package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.UnionEntry;

/**
 * A union as it would stand after the load.
 *
 * @param row null where the file does not name it
 * @param known null where the topic does not
 */
record UnionNode(String code, @Nullable UnionRow row, @Nullable UnionEntry known) {

  /** The line to blame; 0 where the file does not name it. */
  long line() {
    return row == null ? 0 : row.line();
  }

  String name() {
    return row != null ? row.name() : entry().current().name();
  }

  @Nullable String parent() {
    return row != null ? row.parent() : entry().current().parent();
  }

  @Nullable LocalDate validTo() {
    return row != null ? row.validTo() : entry().validTo();
  }

  List<String> successors() {
    List<String> codes = row != null ? row.successors() : entry().successors();
    return codes == null ? List.of() : codes;
  }

  @Nullable String creditCode() {
    return row != null ? row.creditCode() : entry().creditCode();
  }

  private UnionEntry entry() {
    if (known == null) {
      throw new IllegalStateException("a union that nobody knows");
    }
    return known;
  }
}

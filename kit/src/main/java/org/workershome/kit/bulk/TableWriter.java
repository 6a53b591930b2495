package org.workershome.kit.bulk;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row. Cells are texts, numbers, {@link NumberText}, days, instants or
 * truths; a text that a spreadsheet would take for a formula is neutralised, a number is not.
 */
interface TableWriter {
  void header(List<String> titles) throws IOException;

  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Writes what is left and leaves the stream open. */
  void finish() throws IOException;

  /** A number as somebody wrote it: 007 stays 007. */
  record NumberText(String text) {}
}

package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** Lines of separated values; the separator is whichever stands most often in the header. */
final class CsvSource implements LineSource {
  private static final char BOM = '\uFEFF';
  private static final char[] SEPARATORS = {',', '\t', ';'};

  /** As much of the header as is looked at for the separator. */
  private static final int LOOKED_AT = 65_536;

  private final BulkConfig limits;
  private final CloseableIterator<CsvRecord> records;
  private long row;

  CsvSource(InputStream in, Charset charset, BulkConfig limits) {
    this.limits = limits;
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            LOOKED_AT);
    try {
      skipMark(text);
      records =
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(Math.max(limits.maxLine(), 16_384))
              .build(
                  CsvRecordHandler.builder()
                      .maxFields(limits.maxColumns())
                      .maxFieldSize(limits.maxCell())
                      .maxRecordSize(limits.maxLine())
                      .build(),
                  text)
              .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable SourceLine next() {
    try {
      while (records.hasNext()) {
        CsvRecord found = requireNonNull(records.next());
        row = found.getStartingLineNumber();
        SourceLine line = new SourceLine(row, found.getFields().stream().map(Cell::text).toList());
        if (!line.isBlank()) {
          return line;
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw new ProblemException(BulkProblem.LINE_UNREADABLE, e)
          .detail(
              "第 " + (row + 1) + " 行或其后：列过多、单元格或整行过长，或引号没有成对",
              "In line "
                  + (row + 1)
                  + " or behind it: too many columns, a cell or line that is too"
                  + " long, or a quote that is not closed")
          .with("afterLine", row)
          .with("maxColumns", limits.maxColumns())
          .with("maxCell", limits.maxCell())
          .with("maxLine", limits.maxLine());
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void skipMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BOM) {
      text.reset();
    }
  }

  private static char separator(BufferedReader text) throws IOException {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    text.mark(LOOKED_AT);
    for (int i = 0; i < LOOKED_AT - 1; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      if (c == '"') {
        quoted = !quoted;
      }
      for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
        counts[s] += c == SEPARATORS[s] ? 1 : 0;
      }
    }
    text.reset();
    int most = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      most = counts[s] > counts[most] ? s : most;
    }
    return SEPARATORS[most];
  }
}

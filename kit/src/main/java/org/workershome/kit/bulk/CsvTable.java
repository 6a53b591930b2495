package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 with the mark without which Excel takes Chinese for something else. */
final class CsvTable implements TableWriter {
  private final Writer out;
  private final CsvWriter csv;

  CsvTable(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, UTF_8);
    this.out.write('\uFEFF');
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
  }

  @Override
  public void header(List<String> titles) {
    csv.writeRecord(titles.stream().map(FormulaGuard::neutral).toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    CsvWriter.CsvWriterRecord record = csv.writeRecord();
    for (Object cell : cells) {
      record.writeField(CellText.guarded(cell));
    }
    record.endRecord();
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
    out.flush();
  }
}

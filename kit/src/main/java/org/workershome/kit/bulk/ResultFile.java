package org.workershome.kit.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.problem.FieldFault;

/**
 * The uploaded file once more, with the result and the reasons behind each line. Made from the
 * sealed file and the sealed results while it is sent, so that it lies nowhere in clear.
 */
final class ResultFile {
  private final BulkRoom room;
  private final ImportRow row;
  private final ImportKind<?> kind;
  private final Phase phase;

  ResultFile(BulkRoom room, ImportRow row, ImportKind<?> kind, Phase phase) {
    this.room = room;
    this.row = row;
    this.kind = kind;
    this.phase = phase;
  }

  void write(FileFormat format, OutputStream out) throws IOException {
    try (ImportFiles.Opened file = room.files().open(row, kind)) {
      TableWriter table = format == FileFormat.CSV ? new CsvTable(out) : new XlsxTable(out, "结果");
      HeaderMatch header = file.reader().header();
      List<Integer> kept = header.given();
      List<String> titles = new ArrayList<>(kept.stream().map(header.names()::get).toList());
      titles.add(HeaderMatch.RESULT);
      titles.add(HeaderMatch.REASONS);
      table.header(titles);
      List<LineResult> stretch = List.of();
      long first = 1;
      long number = 0;
      for (SourceLine line = file.next(); line != null; line = file.next()) {
        number++;
        if (number >= first + stretch.size()) {
          first = number;
          stretch = results(first);
        }
        // Lines behind the results are those that a cancelled run did not come to.
        LineResult result = stretch.isEmpty() ? null : stretch.get(Math.toIntExact(number - first));
        table.row(cells(line, file.reader(), kept, result));
      }
      table.finish();
    }
  }

  private List<LineResult> results(long first) {
    return room.transactions()
        .call(connection -> room.results().from(connection, row.id(), phase, first));
  }

  private List<Object> cells(
      SourceLine line, LineReader reader, List<Integer> kept, @Nullable LineResult result) {
    List<Object> cells = new ArrayList<>(kept.size() + 2);
    for (int i : kept) {
      BulkColumn column = reader.header().columns().get(i);
      String text = FormulaGuard.original(reader.cells().shown(line.cell(i), column));
      boolean number = column != null && column.type().isNumber();
      cells.add(number && FormulaGuard.isNumber(text) ? new TableWriter.NumberText(text) : text);
    }
    cells.add(result == null ? "" : result.outcome().words());
    cells.add(result == null ? "" : reasons(result.reasons()));
    return cells;
  }

  private String reasons(List<FieldFault> reasons) {
    return reasons.stream()
        .map(reason -> title(reason.field()) + "：" + reason.zh() + " / " + reason.en())
        .collect(Collectors.joining("；"));
  }

  private String title(String code) {
    return kind.columns().stream()
        .filter(column -> column.code().equals(code))
        .map(BulkColumn::zh)
        .findFirst()
        .orElse(code);
  }
}

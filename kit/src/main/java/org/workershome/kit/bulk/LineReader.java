package org.workershome.kit.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.bulk.CellReader.Unreadable;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.problem.FieldFault;

/** Reads the cells of a line by its header, with every reason why it is refused. */
final class LineReader {
  private final HeaderMatch header;
  private final CellReader cells;

  LineReader(HeaderMatch header, CellReader cells) {
    this.header = header;
    this.cells = cells;
  }

  HeaderMatch header() {
    return header;
  }

  CellReader cells() {
    return cells;
  }

  ImportLine read(long number, SourceLine line) {
    Map<String, Object> values = new HashMap<>();
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      BulkColumn column = header.columns().get(i);
      if (column != null) {
        try {
          Object value = cells.read(line.cell(i), column);
          if (value != null) {
            values.put(column.code(), value);
          } else if (column.required()) {
            faults.add(new FieldFault(column.code(), "MISSING", "必填", "is required"));
          }
        } catch (Unreadable e) {
          faults.add(new FieldFault(column.code(), e.code(), e.zh(), e.en()));
        }
      }
    }
    for (int i = header.columns().size(); i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      if (!cell.text().isBlank()) {
        faults.add(
            new FieldFault(
                "column" + (i + 1),
                "NO_SUCH_COLUMN",
                "第 " + (i + 1) + " 列没有表头",
                "column " + (i + 1) + " has no header"));
        break;
      }
    }
    return new ImportLine(number, values, faults);
  }
}

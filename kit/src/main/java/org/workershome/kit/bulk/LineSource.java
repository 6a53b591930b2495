package org.workershome.kit.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** The lines of a file one after the other, header first; never more than a few in memory. */
interface LineSource extends AutoCloseable {
  /**
   * @return null after the last line
   * @throws ProblemException when the file cannot be read on
   */
  @Nullable SourceLine next();

  @Override
  void close();

  /**
   * @param row where it stands in the file, counted from 1
   */
  record SourceLine(long row, List<Cell> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    Cell cell(int index) {
      return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    /** Cells are personal. */
    @Override
    public String toString() {
      return "SourceLine[" + row + "]";
    }
  }

  /** What a workbook says of a cell; a text file knows texts only. */
  enum CellKind {
    TEXT,
    NUMBER,
    FORMULA,
    ERROR
  }

  record Cell(String text, CellKind kind) {
    static final Cell EMPTY = new Cell("", CellKind.TEXT);

    static Cell text(String text) {
      return text.isEmpty() ? EMPTY : new Cell(text, CellKind.TEXT);
    }

    /** Personal. */
    @Override
    public String toString() {
      return "Cell[" + kind + "]";
    }
  }
}

package org.workershome.kit.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.MarkupGuard.UnsafeWorkbook;
import org.workershome.kit.problem.ProblemException;

/** Lines of the first sheet of a workbook, row by row; decision 0016 says why by our own code. */
final class XlsxSource implements LineSource {
  /** Excel's own last column. */
  private static final int LAST_COLUMN = 16_384;

  private final BulkConfig limits;
  private final WorkbookParts parts;
  private final PackedFile archive;
  private final Markup sheet;
  private long row;

  /**
   * @param file gives the file from its start, twice
   */
  XlsxSource(Supplier<InputStream> file, BulkConfig limits) {
    this.limits = limits;
    PackedFile opened = null;
    try {
      parts = WorkbookParts.read(file.get(), limits);
      opened = new PackedFile(file.get(), limits);
      archive = opened;
      sheet = sheet();
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      closeQuietly(opened, e);
      throw refused(e);
    }
  }

  boolean from1904() {
    return parts.from1904();
  }

  @Override
  public @Nullable SourceLine next() {
    try {
      while (sheet.next()) {
        if (sheet.starts("row")) {
          SourceLine line = line();
          if (!line.isBlank()) {
            return line;
          }
        }
      }
      return null;
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw refused(e);
    }
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Markup sheet() throws IOException, XMLStreamException {
    for (String name = archive.next(); name != null; name = archive.next()) {
      if (name.equals(parts.sheet())) {
        return new Markup(archive.content(), limits.maxCell());
      }
      archive.content().transferTo(java.io.OutputStream.nullOutputStream());
    }
    throw new IOException("the sheet is not there");
  }

  private SourceLine line() throws IOException, XMLStreamException {
    String number = sheet.attribute("r");
    row = number == null ? row + 1 : Long.parseLong(number);
    List<Cell> cells = new ArrayList<>();
    int characters = 0;
    int column = 0;
    while (sheet.next() && !sheet.ends("row")) {
      if (sheet.starts("c")) {
        column = column(sheet.attribute("r"), column);
        Cell cell = cell();
        characters += cell.text().length();
        if (column > limits.maxColumns() && !cell.text().isEmpty()) {
          throw tooMuch(BulkProblem.TOO_MANY_COLUMNS);
        }
        if (characters > limits.maxLine() || cell.text().length() > limits.maxCell()) {
          throw tooMuch(BulkProblem.LINE_UNREADABLE);
        }
        if (column <= limits.maxColumns()) {
          while (cells.size() < column) {
            cells.add(Cell.EMPTY);
          }
          cells.set(column - 1, cell);
        }
      }
    }
    return new SourceLine(row, cells);
  }

  /** From {@code AB12} the 28; without an address it is the one behind the last. */
  private static int column(@Nullable String address, int last) throws UnsafeWorkbook {
    int column = 0;
    if (address == null) {
      column = last + 1;
    } else {
      for (int i = 0; i < address.length() && i < 4 && Character.isLetter(address.charAt(i)); i++) {
        column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
      }
    }
    if (column < 1 || column > LAST_COLUMN) {
      throw new UnsafeWorkbook("a column that no sheet has");
    }
    return column;
  }

  private Cell cell() throws IOException, XMLStreamException {
    String type = sheet.attribute("t");
    StringBuilder text = new StringBuilder();
    boolean formula = false;
    boolean aloud = false;
    while (sheet.next() && !sheet.ends("c")) {
      if (sheet.starts("rPh")) {
        aloud = true;
      } else if (sheet.ends("rPh")) {
        aloud = false;
      } else if (sheet.starts("f")) {
        formula = true;
      } else if (sheet.starts("v") || (sheet.starts("t") && !aloud)) {
        text.append(sheet.text());
        if (text.length() > limits.maxCell()) {
          throw tooMuch(BulkProblem.LINE_UNREADABLE);
        }
      }
    }
    String raw = text.toString();
    if (formula) {
      return new Cell(raw.isEmpty() ? "=" : raw, CellKind.FORMULA);
    }
    return switch (type == null ? "n" : type) {
      case "s" -> Cell.text(shared(raw));
      case "inlineStr", "str", "d" -> Cell.text(SheetText.read(raw));
      case "b" -> Cell.text("1".equals(raw) ? "TRUE" : "FALSE");
      case "e" -> new Cell(raw, CellKind.ERROR);
      default -> raw.isEmpty() ? Cell.EMPTY : new Cell(raw, CellKind.NUMBER);
    };
  }

  private String shared(String index) throws IOException {
    int at = Integer.parseInt(index.strip());
    if (at < 0 || at >= parts.texts().size()) {
      throw new IOException("a text that is not there");
    }
    return parts.texts().get(at);
  }

  private ProblemException tooMuch(BulkProblem problem) {
    return new ProblemException(problem)
        .detail(
            "第 " + row + " 行：列过多、单元格或整行过长",
            "Row " + row + ": too many columns, or a cell or line that is too long")
        .with("afterLine", row - 1)
        .with("maxColumns", limits.maxColumns())
        .with("maxCell", limits.maxCell())
        .with("maxLine", limits.maxLine());
  }

  /** The parser wraps what the guards throw. */
  private static ProblemException refused(Exception fault) {
    Throwable cause = fault;
    while (cause != null && !(cause instanceof UnsafeWorkbook)) {
      cause =
          cause instanceof XMLStreamException xml && xml.getNestedException() != null
              ? xml.getNestedException()
              : cause.getCause();
    }
    return cause == null
        ? new ProblemException(BulkProblem.WORKBOOK_DAMAGED)
            .detail("请用表格软件重新另存为 XLSX，或另存为 CSV", "Save it anew as XLSX, or as CSV")
        : new ProblemException(BulkProblem.WORKBOOK_REFUSED)
            .detail("请另存为 CSV 后上传：" + cause.getMessage(), "Save it as CSV: " + cause.getMessage());
  }

  private static void closeQuietly(@Nullable PackedFile opened, Exception fault) {
    if (opened != null) {
      try {
        opened.close();
      } catch (IOException e) {
        fault.addSuppressed(e);
      }
    }
  }
}

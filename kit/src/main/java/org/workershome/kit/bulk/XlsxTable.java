package org.workershome.kit.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is sent while it is written. Texts stand in their cells: a table of shared texts
 * would have to be kept in memory to the end.
 */
final class XlsxTable implements TableWriter {
  private static final int ROWS_AT_ONCE = 200;

  /** Below Excel's 1,048,576; the rest goes onto further sheets. */
  private static final int ROWS_A_SHEET = 1_000_000;

  /** Excel's own limit of a cell, less the words that say so. */
  private static final int LONGEST_TEXT = 32_700;

  /** A sheet keeps numbers as binary fractions; longer ones are written as text. */
  private static final int SHEET_DIGITS = 15;

  private final Workbook workbook;
  private final String name;
  private List<String> titles = List.of();
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxTable(OutputStream out, String name) {
    this.workbook = new Workbook(out, "workershome", "1.0");
    this.name = name;
    this.sheet = workbook.newWorksheet(name);
  }

  @Override
  public void header(List<String> names) throws IOException {
    titles = List.copyOf(names);
    writeTitles();
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    if (row >= ROWS_A_SHEET) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet(name + " " + sheets);
      row = 0;
      writeTitles();
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
  }

  private void writeTitles() {
    for (int column = 0; column < titles.size(); column++) {
      text(column, FormulaGuard.neutral(titles.get(column)));
    }
    row++;
  }

  private void write(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case NumberText number -> number(column, new BigDecimal(number.text()), number.text());
      case BigDecimal number -> number(column, number, number.toPlainString());
      case Number number -> number(column, new BigDecimal(number.toString()), number.toString());
      default -> text(column, CellText.guarded(cell));
    }
  }

  private void number(int column, BigDecimal number, String text) {
    if (number.precision() > SHEET_DIGITS) {
      text(column, text);
    } else {
      sheet.value(row, column, number);
    }
  }

  private void text(int column, String text) {
    String written = SheetText.written(text);
    sheet.inlineString(
        row,
        column,
        written.length() <= LONGEST_TEXT
            ? written
            : written.substring(0, LONGEST_TEXT) + "……（过长，完整内容请导出 CSV）");
  }
}

package org.workershome.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.bulk.CellReader.Unreadable;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.CellKind;

class CellReaderTest {
  private static final BulkColumn TEXT = BulkColumn.text("text", "文字", "text", 5);
  private final CellReader reader = new CellReader(false);

  @ParameterizedTest
  @CsvSource({
    "2013-05-01, 2013-05-01",
    "2013/5/1, 2013-05-01",
    "2013.5.1, 2013-05-01",
    "2013年5月1日, 2013-05-01",
    "20130501, 2013-05-01",
    "２０１３－０５－０１, 2013-05-01"
  })
  void aDayIsReadInTheWaysPeopleWriteIt(String written, LocalDate day) throws Exception {
    assertThat(reader.read(Cell.text(written), column(ColumnType.DATE))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-29, NO_SUCH_DAY",
    "13-05-01, NOT_A_DATE",
    "5/1/2013, NOT_A_DATE",
    "昨天, NOT_A_DATE",
    "20131301, NO_SUCH_DAY"
  })
  void whatIsNoDaySaysSo(String written, String code) {
    assertThat(refusal(Cell.text(written), ColumnType.DATE)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, -5.00",
    "'1,234.5', 1234.50",
    "0.10, 0.10",
    "1.230000, 1.23",
    "９８.５, 98.50",
    "100, 100.00"
  })
  void anAmountIsExact(String written, BigDecimal amount) throws Exception {
    assertThat(reader.read(Cell.text(written), column(ColumnType.DECIMAL))).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, TOO_MANY_DECIMALS",
    "'12,34', NOT_A_NUMBER",
    "1e5, NOT_A_NUMBER",
    "五百, NOT_A_NUMBER",
    "--5, NOT_A_NUMBER",
    "99999999999999999999, NOT_A_NUMBER"
  })
  void whatIsNoAmountSaysSo(String written, String code) {
    assertThat(refusal(Cell.text(written), ColumnType.DECIMAL)).isEqualTo(code);
  }

  @Test
  void aNumberOfASheetIsWhatWasTyped() throws Exception {
    assertThat(reader.read(number("0.30000000000000004"), column(ColumnType.DECIMAL)))
        .isEqualTo(new BigDecimal("0.30"));
    assertThat(reader.read(number("1.3800138E10"), TEXT)).isEqualTo("13800138000");
    assertThat(reader.read(number("41395"), column(ColumnType.DATE)))
        .isEqualTo(LocalDate.of(2013, 5, 1));
    assertThat(reader.read(number("41395.75"), column(ColumnType.DATE)))
        .isEqualTo(LocalDate.of(2013, 5, 1));
    assertThat(new CellReader(true).read(number("39933"), column(ColumnType.DATE)))
        .isEqualTo(LocalDate.of(2013, 5, 1));
  }

  /** A citizen id typed as a number has lost its last digits in the sheet already. */
  @Test
  void aLongNumberThatTheSheetHasRoundedIsNotTaken() {
    assertThat(code(number("5.0010119800101123E17"), TEXT)).isEqualTo("TYPED_AS_NUMBER");
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsNotWrittenOut() {
    assertThat(code(number("1E999999999"), TEXT)).isEqualTo("NOT_A_NUMBER");
    assertThat(code(number("1E-999999999"), column(ColumnType.DECIMAL))).isEqualTo("NOT_A_NUMBER");
  }

  @Test
  void formulasAndErrorsOfASheetAreRefused() {
    assertThat(code(new Cell("5", CellKind.FORMULA), TEXT)).isEqualTo("FORMULA");
    assertThat(code(new Cell("#REF!", CellKind.ERROR), TEXT)).isEqualTo("ERROR_CELL");
  }

  @Test
  void aTextIsMeasuredInCharactersAndHoldsNoControlOnes() throws Exception {
    assertThat(reader.read(Cell.text("𠮷𠮷𠮷𠮷𠮷"), TEXT)).isEqualTo("𠮷𠮷𠮷𠮷𠮷");
    assertThat(code(Cell.text("一二三四五六"), TEXT)).isEqualTo("TOO_LONG");
    assertThat(code(Cell.text("a\u0007"), TEXT)).isEqualTo("CONTROL_CHARACTER");
    assertThat(code(Cell.text("a\uD842"), TEXT)).isEqualTo("CONTROL_CHARACTER");
  }

  @Test
  void blankIsEmpty() throws Exception {
    assertThat(reader.read(Cell.text(" \u3000 "), TEXT)).isNull();
  }

  private String refusal(Cell cell, ColumnType type) {
    return code(cell, column(type));
  }

  private String code(Cell cell, BulkColumn column) {
    return catchThrowableOfType(Unreadable.class, () -> reader.read(cell, column)).code();
  }

  private static Cell number(String raw) {
    return new Cell(raw, CellKind.NUMBER);
  }

  private static BulkColumn column(ColumnType type) {
    return BulkColumn.of(type, "value", "值", "value");
  }
}

package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.SourceLine;

/**
 * What is exported and imported again is the same, but for white space around and kinds of line
 * ends.
 */
class RoundTripPropertyTest {
  private static final List<BulkColumn> COLUMNS =
      List.of(
          BulkColumn.text("text", "文字", "text", 10_000).optional(),
          BulkColumn.of(ColumnType.DECIMAL, "amount", "金额", "amount"),
          BulkColumn.of(ColumnType.DATE, "day", "日期", "day"),
          BulkColumn.of(ColumnType.INTEGER, "count", "数量", "count"));

  record Row(String text, BigDecimal amount, LocalDate day, long count) {}

  @Property(tries = 300)
  void throughCsv(@ForAll("rows") List<Row> rows) throws Exception {
    byte[] file = written(rows, FileFormat.CSV);

    same(read(new CsvSource(new ByteArrayInputStream(file), UTF_8, FixedLimits.DEFAULT)), rows);
  }

  @Property(tries = 300)
  void throughXlsx(@ForAll("rows") List<Row> rows) throws Exception {
    byte[] file = written(rows, FileFormat.XLSX);

    same(read(new XlsxSource(() -> new ByteArrayInputStream(file), FixedLimits.DEFAULT)), rows);
  }

  @Property(tries = 1_000)
  void aGuardedCellNeverBeginsLikeAFormulaAndIsReadBack(@ForAll("texts") String text) {
    String guarded = FormulaGuard.neutral(text);

    assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    assertThat(FormulaGuard.original(guarded)).isEqualTo(text);
  }

  @Property(tries = 300)
  void noCellOfAnExportBeginsLikeAFormulaUnlessItIsANumber(@ForAll("rows") List<Row> rows)
      throws Exception {
    byte[] file = written(rows, FileFormat.CSV);

    try (var source = new CsvSource(new ByteArrayInputStream(file), UTF_8, FixedLimits.DEFAULT)) {
      for (SourceLine line = source.next(); line != null; line = source.next()) {
        for (Cell cell : line.cells()) {
          assertThat(cell.text().matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"))
              .isEqualTo(cell.text().matches("-\\d+(\\.\\d+)?"));
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-9999999999.99"), new BigDecimal("9999999999.99"))
            .ofScale(2);
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1949, 10, 1).toEpochDay(), LocalDate.of(2099, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            texts(),
            amounts,
            days,
            Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L))
        .as(Row::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> strange =
        Arbitraries.strings()
            .withChars("=+-@＝＋－＠'\"\t\r\n,;_x0041甲 \u3000<>&0123456789abcXYZ")
            .ofMaxLength(30);
    return Arbitraries.oneOf(
        strange, Arbitraries.strings().ofMaxLength(40).filter(RoundTripPropertyTest::isWritable));
  }

  private static boolean isWritable(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                (!Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r')
                    && Character.getType(c) != Character.SURROGATE
                    && c != 0xFFFE
                    && c != 0xFFFF);
  }

  private static byte[] written(List<Row> rows, FileFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    TableWriter table = format == FileFormat.CSV ? new CsvTable(out) : new XlsxTable(out, "表");
    table.header(COLUMNS.stream().map(BulkColumn::zh).toList());
    for (Row row : rows) {
      table.row(List.of(row.text(), row.amount(), row.day(), row.count()));
    }
    table.finish();
    return out.toByteArray();
  }

  private static List<List<@Nullable Object>> read(LineSource source) {
    try (source) {
      LineReader reader =
          new LineReader(
              HeaderMatch.of(COLUMNS, source.next(), FixedLimits.DEFAULT), new CellReader(false));
      List<List<@Nullable Object>> read = new ArrayList<>();
      long number = 0;
      for (SourceLine found = source.next(); found != null; found = source.next()) {
        ImportLine line = reader.read(++number, found);
        assertThat(line.faults()).isEmpty();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(line.text("text"));
        values.add(line.decimal("amount"));
        values.add(line.date("day"));
        values.add(line.integer("count"));
        read.add(values);
      }
      return read;
    }
  }

  /** Told in ASCII, or nobody sees which character it was. */
  private static void same(List<List<@Nullable Object>> read, List<Row> rows) {
    assertThat(ascii(read)).isEqualTo(ascii(expected(rows)));
  }

  private static String ascii(Object value) {
    StringBuilder ascii = new StringBuilder();
    value
        .toString()
        .chars()
        .forEach(c -> ascii.append(c > 31 && c < 127 ? (char) c : String.format("<%04x>", c)));
    return ascii.toString();
  }

  private static List<List<@Nullable Object>> expected(List<Row> rows) {
    List<List<@Nullable Object>> expected = new ArrayList<>();
    for (Row row : rows) {
      String text = row.text().strip().replace("\r\n", "\n").replace('\r', '\n');
      List<@Nullable Object> values = new ArrayList<>();
      values.add(text.isEmpty() ? null : text);
      values.add(row.amount());
      values.add(row.day());
      values.add(row.count());
      expected.add(values);
    }
    return expected;
  }
}

package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.workershome.kit.bulk.Workbooks.cell;
import static org.workershome.kit.bulk.Workbooks.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.CellKind;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

class LineSourceTest {
  private static final FixedLimits LIMITS = FixedLimits.DEFAULT;

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void theSeparatorIsFoundInTheHeader(String separator) {
    String text =
        String.join(separator, "编号", "\"名,称;甲\t乙\"", "金额", "日期") + "\r\n\r\n1" + separator;

    List<SourceLine> lines = csv("\uFEFF" + text);

    assertThat(texts(lines.get(0))).containsExactly("编号", "名,称;甲\t乙", "金额", "日期");
    assertThat(texts(lines.get(1))).containsExactly("1", "");
    assertThat(lines.get(1).row()).isEqualTo(3);
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWithItsLine() {
    ProblemException problem = refusal(() -> csv("a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(200_000)));

    assertThat(problem.type()).isEqualTo(BulkProblem.LINE_UNREADABLE);
    assertThat(problem.members()).containsEntry("afterLine", 2L);
  }

  @Test
  void aCellOfFiftyMegabytesAndTenThousandColumnsAreRefusedWithoutBeingHeld() {
    String cell = "x".repeat(50_000_000);

    assertThat(refusal(() -> csv("a,b\n1," + cell)).type()).isEqualTo(BulkProblem.LINE_UNREADABLE);
    assertThat(refusal(() -> csv("a" + ",b".repeat(10_000))).type())
        .isEqualTo(BulkProblem.LINE_UNREADABLE);
    assertThat(refusal(() -> csv("a,b\n" + "1,".repeat(10_000))).type())
        .isEqualTo(BulkProblem.LINE_UNREADABLE);
  }

  @Test
  void aWorkbookIsReadWhateverProgramWroteIt() {
    List<SourceLine> lines =
        xlsx(
            Workbooks.of(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                    + "<row r=\"2\"/>"
                    + "<row r=\"4\"><c r=\"A4\"><v>41395</v></c><c r=\"B4\" t=\"b\"><v>1</v></c>"
                    + "<c r=\"C4\" t=\"str\"><f>A1&amp;B1</f><v>甲</v></c></row>"
                    + "<row><c><v>7</v></c><c t=\"e\"><v>#N/A</v></c></row>",
                "<si><t>编号</t></si><si><r><t>名</t></r><r><t>称_x0041_</t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>míng</t></rPh></si>"));

    assertThat(texts(lines.get(0))).containsExactly("编号", "", "名称A");
    assertThat(lines.get(1).row()).isEqualTo(4);
    assertThat(lines.get(1).cells())
        .containsExactly(
            new Cell("41395", CellKind.NUMBER), Cell.text("TRUE"), new Cell("甲", CellKind.FORMULA));
    assertThat(lines.get(2).row()).isEqualTo(5);
    assertThat(lines.get(2).cells())
        .containsExactly(new Cell("7", CellKind.NUMBER), new Cell("#N/A", CellKind.ERROR));
  }

  @Test
  void entitiesAndCommentsOfAWorkbookAreRefused() {
    String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    for (String head : List.of(laughs, outside, "<!-- -->", "<?evil <<<?>")) {
      assertThat(
              refused(
                  Workbooks.raw("<?xml version=\"1.0\"?>" + head + sheet("").substring(56), "")))
          .as(head)
          .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
      assertThat(refused(Workbooks.raw(sheet(""), head + "<sst/>")))
          .as(head)
          .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
    }
    assertThat(refused(Workbooks.of("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>")))
        .isEqualTo(BulkProblem.WORKBOOK_DAMAGED);
  }

  @Test
  void bombsAreRefused() {
    String deep = "<row>" + cell("A1", "0".repeat(30_000)) + "</row>";
    assertThat(refused(Workbooks.of(deep.repeat(3_000))))
        .as("ratio")
        .isEqualTo(BulkProblem.WORKBOOK_REFUSED);

    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 5_000; i++) {
      many.put("xl/" + i, new byte[0]);
    }
    assertThat(refused(Workbooks.zip(many))).as("entries").isEqualTo(BulkProblem.WORKBOOK_REFUSED);

    Map<String, byte[]> zeros = Map.of("xl/media/zeros", new byte[40_000_000]);
    assertThat(refused(Workbooks.zip(zeros)))
        .as("an entry that nobody reads")
        .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() {
    String attribute = "<row><c r=\"A1\" x=\"" + "a>".repeat(400_000) + "\"/></row>";
    assertThat(refused(Workbooks.of(attribute)))
        .as("an attribute without end")
        .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
    assertThat(refused(Workbooks.of("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")))
        .as("a column far out")
        .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
    assertThat(refused(Workbooks.of("<row><c r=\"XFD1\"><v>1</v></c></row>")))
        .as("more columns than ours")
        .isEqualTo(BulkProblem.TOO_MANY_COLUMNS);
    assertThat(refused(Workbooks.of("<row>" + cell("A1", "字".repeat(40_000)) + "</row>")))
        .as("a long cell")
        .isEqualTo(BulkProblem.LINE_UNREADABLE);
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      texts.append("<si><t>").append(i).append("</t></si>");
    }
    assertThat(refused(Workbooks.of("", texts.toString())))
        .as("many shared texts")
        .isEqualTo(BulkProblem.WORKBOOK_REFUSED);
  }

  @Test
  void aDamagedWorkbookSaysSo() {
    byte[] whole = Workbooks.of("<row>" + cell("A1", "编号") + "</row>");

    assertThat(refused(java.util.Arrays.copyOf(whole, whole.length / 3)))
        .isEqualTo(BulkProblem.WORKBOOK_DAMAGED);
    assertThat(refused(Workbooks.zip(Map.of("readme.txt", "PK".getBytes(UTF_8)))))
        .isEqualTo(BulkProblem.WORKBOOK_DAMAGED);
    assertThat(refused(Workbooks.raw(sheet("<row><c t=\"s\"><v>5</v></c></row>"), "<sst/>")))
        .isEqualTo(BulkProblem.WORKBOOK_DAMAGED);
  }

  @Test
  void aHeaderTellsAllThatIsWrongWithItAtOnce() {
    List<BulkColumn> wanted =
        List.of(
            BulkColumn.text("code", "编号", "code", 10),
            BulkColumn.text("name", "名称", "name", 10),
            BulkColumn.text("note", "备注", "note", 10).optional());
    SourceLine header = csv("编 号*,电话,CODE,,名字,\n").getFirst();

    ProblemException problem = refusal(() -> HeaderMatch.of(wanted, header, LIMITS));

    assertThat(problem.type()).isEqualTo(BulkProblem.HEADER_WRONG);
    assertThat(problem.faults().stream().map(FieldFault::code))
        .containsExactly(
            "UNKNOWN_COLUMN",
            "REPEATED_COLUMN",
            "UNKNOWN_COLUMN",
            "UNKNOWN_COLUMN",
            "MISSING_COLUMN");
    assertThat(problem.faults().stream().map(FieldFault::field))
        .containsExactly("电话", "CODE", "(空 / empty)", "名字", "name");
  }

  private static List<String> texts(SourceLine line) {
    return line.cells().stream().map(Cell::text).toList();
  }

  private static List<SourceLine> csv(String text) {
    return all(new CsvSource(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8, LIMITS));
  }

  private static List<SourceLine> xlsx(byte[] file) {
    Supplier<InputStream> again = () -> new ByteArrayInputStream(file);
    return all(new XlsxSource(again, LIMITS));
  }

  private static Object refused(byte[] file) {
    return refusal(() -> xlsx(file)).type();
  }

  private static ProblemException refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(ProblemException.class, work);
  }

  private static List<SourceLine> all(LineSource source) {
    try (source) {
      List<SourceLine> lines = new ArrayList<>();
      for (SourceLine line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
      return lines;
    }
  }
}

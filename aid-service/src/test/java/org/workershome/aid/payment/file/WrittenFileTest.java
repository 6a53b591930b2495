package org.workershome.aid.payment.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.aid.core.bank.FileKind;
import org.workershome.kit.money.Money;

/** A file says what its head declares, and the same payments are the same bytes. */
class WrittenFileTest {
  private static final UUID FIRST = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120002");
  private static final UUID SECOND = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120003");
  static final List<FileLine> TWO =
      List.of(
          new FileLine(FIRST, "张三", "6222600260001072444", "工商银行", Money.of("1000.10")),
          new FileLine(SECOND, "𠮷野<&>", "6217000000000006019", "建设银行", Money.of("0.01")));

  static FileHead head(int count, String total) {
    return new FileHead(
        UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120001"),
        "ZF-CQ.ENERGY-2026-000001",
        count,
        Money.of(total),
        Instant.parse("2026-03-02T01:02:03.456Z"),
        LocalDate.parse("2026-03-03"),
        new Debtor("重庆市能源工会", "3100012345678901", "中国工商银行", "102653000013"));
  }

  @Test
  void theDelimitedFileDeclaresCountAndTotal() {
    assertThat(
            new String(
                WrittenFile.of(FileKind.DELIMITED_UTF8, head(2, "1000.11"), TWO).bytes(), UTF_8))
        .isEqualTo(
            """
            BATCH,ZF-CQ.ENERGY-2026-000001,2,1000.11
            LINE,019ab0c2-6f00-7a3e-8c11-0242ac120002,张三,6222600260001072444,工商银行,1000.10
            LINE,019ab0c2-6f00-7a3e-8c11-0242ac120003,𠮷野<&>,6217000000000006019,建设银行,0.01
            """);
  }

  @Test
  void rareCharactersSurviveTheBanksOwnEncoding() {
    byte[] bytes = WrittenFile.of(FileKind.DELIMITED_GB18030, head(2, "1000.11"), TWO).bytes();

    assertThat(new String(bytes, Charset.forName("GB18030"))).contains("𠮷野", "张三");
    assertThat(new String(bytes, UTF_8)).doesNotContain("张三");
  }

  @Test
  void noNameShiftsAColumnOrStartsALine() {
    var line = new FileLine(FIRST, "张,三\nLINE,x", "6222", "工,行\r", Money.of("1.00"));

    String text =
        new String(
            WrittenFile.of(FileKind.DELIMITED_UTF8, head(1, "1.00"), List.of(line)).bytes(), UTF_8);

    assertThat(text.lines()).hasSize(2);
    assertThat(text.lines().skip(1)).allMatch(row -> row.split(",", -1).length == 6);
  }

  @Test
  void aWorkbookHoldsTextsAloneAndNoTime() throws IOException {
    byte[] bytes = WrittenFile.of(FileKind.XLSX, head(2, "1000.11"), TWO).bytes();

    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains(">6217000000000006019<", ">0.01<", ">𠮷野&lt;&amp;&gt;<", ">1000.11<")
        .doesNotContain("<v>", "<f>");
    assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "_rels/.rels");
  }

  @ParameterizedTest
  @EnumSource
  void theSamePaymentsAreTheSameBytes(FileKind kind) {
    WrittenFile first = WrittenFile.of(kind, head(2, "1000.11"), TWO);
    WrittenFile again = WrittenFile.of(kind, head(2, "1000.11"), TWO);

    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(again.sha256()).isEqualTo(first.sha256()).matches("[0-9a-f]{64}");
    assertThat(WrittenFile.bytes(kind, first.kept())).isEqualTo(first.bytes());
    assertThat(first.toString()).doesNotContain("张三", "6222");
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotWhatItsHeadDeclaresIsNotWritten(FileKind kind) {
    assertThatIllegalStateException()
        .isThrownBy(() -> WrittenFile.of(kind, head(3, "1000.11"), TWO));
    assertThatIllegalStateException()
        .isThrownBy(() -> WrittenFile.of(kind, head(2, "1000.12"), TWO));
    var nothing = new FileLine(FIRST, "张三", "6222600260001072444", "工行", Money.ZERO);
    assertThatIllegalStateException()
        .isThrownBy(() -> WrittenFile.of(kind, head(1, "0.00"), List.of(nothing)));
  }

  @ParameterizedTest
  @EnumSource
  void linesAreReadOneByOneAndOnce(FileKind kind) {
    int lines = 20_000;
    int[] begun = {0};
    Iterable<FileLine> once =
        () -> {
          begun[0]++;
          Iterator<Integer> numbers = IntStream.range(0, lines).iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return numbers.hasNext();
            }

            @Override
            public FileLine next() {
              return new FileLine(
                  new UUID(7, numbers.next()), "王五", "6217000000000006019", "农行", Money.of("0.10"));
            }
          };
        };

    WrittenFile.write(kind, head(lines, "2000.00"), once, OutputStream.nullOutputStream());

    assertThat(begun[0]).isEqualTo(1);
  }
}

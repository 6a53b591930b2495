package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.Seeds;

class FileSnifferTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void aTextIsKnownByItsBytesWhereverTheyAreCut() {
    Random random = Seeds.random("FileSnifferTest");
    String text = "编号,姓名\n" + "1,張三𠮷€\n".repeat(2_000);
    for (int i = 0; i < 20; i++) {
      assertThat(found(text.getBytes(UTF_8), 1 + random.nextInt(70)).charset()).isEqualTo(UTF_8);
      assertThat(found(text.getBytes(GB18030), 1 + random.nextInt(70)).charset())
          .isEqualTo(GB18030);
    }
  }

  @Test
  void whatLooksLikeAsciiUntilItsLastLineIsStillGb18030() {
    String text = "a,b\n".repeat(100_000) + "张,三\n";

    assertThat(found(text.getBytes(GB18030), 8_192).charset()).isEqualTo(GB18030);
  }

  @Test
  void aTextThatBreaksOffWithinACharacterIsNotUtf8() {
    byte[] cut = Arrays.copyOf("编号".getBytes(UTF_8), 5);

    assertThat(refusal(cut, null)).isIn("ENCODING_UNKNOWN");
  }

  @Test
  void whatIsNoFileOfOursIsNamed() {
    assertThat(refusal(new byte[0], null)).isEqualTo("FILE_EMPTY");
    assertThat(refusal("编号,姓名\n".getBytes(UTF_16), null)).isEqualTo("FILE_TYPE_UNKNOWN");
    assertThat(refusal("a,b\n1,\u00002\n".getBytes(UTF_8), null)).isEqualTo("FILE_TYPE_UNKNOWN");
    assertThat(refusal("%PDF-1.7 …".getBytes(UTF_8), null)).isEqualTo("FILE_TYPE_UNKNOWN");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, null))
        .isEqualTo("FILE_TYPE_UNKNOWN");
    assertThat(refusal(new byte[] {(byte) 0xFF, 0x20, (byte) 0x80}, null))
        .isEqualTo("ENCODING_UNKNOWN");
  }

  @Test
  void aTypeThatLiesIsRefused() {
    assertThat(refusal(Workbooks.of(""), "text/csv")).isEqualTo("FILE_TYPE_LIES");
    assertThat(refusal("a,b".getBytes(UTF_8), FileFormat.SHEET)).isEqualTo("FILE_TYPE_LIES");
    assertThat(found(Workbooks.of(""), 10).format()).isEqualTo(FileFormat.XLSX);
  }

  private static FileSniffer.Found found(byte[] file, int pieces) {
    return sniffed(file, pieces, "application/octet-stream");
  }

  private static String refusal(byte[] file, @Nullable String type) {
    return catchThrowableOfType(ProblemException.class, () -> sniffed(file, 4_096, type))
        .type()
        .code();
  }

  private static FileSniffer.Found sniffed(byte[] file, int pieces, @Nullable String type) {
    FileSniffer sniffer = new FileSniffer();
    for (int at = 0; at < file.length; at += pieces) {
      byte[] piece = Arrays.copyOfRange(file, at, Math.min(at + pieces, file.length));
      sniffer.look(piece, piece.length);
    }
    return sniffer.found(type);
  }
}

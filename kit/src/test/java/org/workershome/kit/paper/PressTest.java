package org.workershome.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PressTest {
  private static final Instant MADE = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void whatIsPrintedIsReadBackCharacterByCharacter() throws IOException {
    byte[] file = print(null, new Block.Paragraph("张三：一月二日，工会已于2026年3月1日受理您的信访事项。"));

    assertThat(text(file).replaceAll("\\s", "")).contains("张三：一月二日，工会已于2026年3月1日受理您的信访事项。");
  }

  @Test
  void everyFontIsEmbeddedAndTheFileIsSmall() throws IOException {
    byte[] file = print("草稿", new Block.Title("信访处理意见书"), new Block.Paragraph("正文。".repeat(200)));

    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).endsWith("NotoSerifSC-Regular");
        }
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
    assertThat(file.length).isLessThan(60_000);
  }

  @Test
  void rareCharactersOfNamesArePrinted() throws IOException {
    String names = "㛃䶮堃喆翀玥㻏𬭚𬱖䥽";

    assertThat(text(print(null, new Block.Paragraph(names)))).contains(names);
  }

  @Test
  void aCharacterThatTheTypefaceLacksIsNamedAndNotLost() throws IOException {
    assertThat(text(print(null, new Block.Paragraph("王𠮷")))).contains("王〓(U+20BB7)");
  }

  @Test
  void markupIsDrawnAndNeverRead() throws IOException {
    String attack =
        "<img src=\"http://127.0.0.1:9/x.png\"><script>alert(1)</script>&amp;<style>@import url(http://127.0.0.1:9/)</style>";

    byte[] file = print(null, new Block.Paragraph(attack), new Block.Title("<b>x</b>"));

    assertThat(text(file).replaceAll("\\s", "")).contains(attack.replaceAll("\\s", ""), "<b>x</b>");
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .doesNotContain("/URI", "/Launch", "/JavaScript", "/XObject", "/AcroForm", "/EmbeddedFile");
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
        assertThat(page.getResources().getXObjectNames()).isEmpty();
      }
    }
  }

  @Test
  void charactersWithoutAFormChangeNothing() throws IOException {
    assertThat(text(print(null, new Block.Paragraph("甲\u202E乙\u0000\u200B丙\uFE0F\uD800"))))
        .contains("甲乙丙");
  }

  @Test
  void theSamePaperGivesTheSameBytes() {
    var paper = new Block.Paragraph("同一文书，逐字节相同。");

    assertThat(print("草稿", paper)).isEqualTo(print("草稿", paper));
    assertThat(print("草稿", paper)).isNotEqualTo(print(null, paper));
  }

  @Test
  void theWatermarkStandsOnEachSheet() throws IOException {
    byte[] file = print("草稿", new Block.Paragraph("长".repeat(2000)));

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document).replaceAll("\\s", ""))
            .contains("草")
            .contains("第" + page + "页");
      }
    }
  }

  @Test
  void aTableGoesOnOverSheetsAndLosesNothing() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      rows.add(List.of("行" + i, "说明".repeat(i == 40 ? 900 : 12)));
    }

    byte[] file = print(null, new Block.Table(List.of("序号", "内容"), List.of(1, 4), rows));

    String text = text(file);
    for (int i = 0; i < 80; i++) {
      assertThat(text).contains("行" + i);
    }
    assertThat(Collections.frequency(text.chars().boxed().toList(), (int) '明'))
        .isEqualTo(79 * 12 + 900);
    assertThatThrownBy(() -> new Block.Table(List.of("a"), List.of(1), List.of(List.of("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signatureAndSealPlaceAreNotTornApart() throws IOException {
    for (int lines = 10; lines < 30; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        blocks.add(new Block.Paragraph("一行。"));
      }
      blocks.add(new Block.SealPlace("重庆市总工会", "2026年3月2日"));
      try (PDDocument document = Loader.loadPDF(print(null, blocks.toArray(Block[]::new)))) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(document.getNumberOfPages());
        assertThat(stripper.getText(document)).contains("重庆市总工会", "2026年3月2日", "（盖章处）");
      }
    }
  }

  @Test
  void manyAtOnceEachGetTheirOwn() throws Exception {
    List<Callable<String>> papers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String own = "第" + i + "号文书";
      papers.add(() -> text(print(null, new Block.Paragraph(own))));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = threads.invokeAll(papers);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).contains("第" + i + "号文书");
      }
    }
  }

  @Test
  void aPaperTakesMilliseconds() {
    Block[] letter = {new Block.Title("信访处理意见书"), new Block.Paragraph("经现场检查，反映属实。".repeat(60))};
    for (int i = 0; i < 30; i++) {
      print(null, letter);
    }
    long began = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      print(null, letter);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - began) / 50);
    Logger.getLogger(PressTest.class).infof("a letter of two pages takes %d ms", each.toMillis());
    // Far more than it takes, so that a busy machine does not fail it.
    assertThat(each).isLessThan(Duration.ofMillis(500));
  }

  private static byte[] print(@Nullable String watermark, Block... blocks) {
    return Press.shared().print(new Paper("文书", "编号", watermark, MADE, List.of(blocks)));
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

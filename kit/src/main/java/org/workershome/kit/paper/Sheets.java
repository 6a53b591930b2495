package org.workershome.kit.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of one paper, A4 with the margins of official papers (GB/T 9704), filled from top to
 * bottom.
 */
final class Sheets implements AutoCloseable {
  /** 28 mm, 37 mm, 35 mm. */
  static final float LEFT = 79.4f;

  static final float TOP = 104.9f;
  private static final float BOTTOM = 99.2f;

  /** 156 mm. */
  static final float WIDTH = 442.2f;

  /** More is a mistake, not a paper. */
  private static final int MOST_PAGES = 2000;

  private static final float PALE = 0.88f;

  private final PDDocument document;
  private final Typeface typeface;
  private final PDType0Font font;
  private final Paper paper;
  private final TreeSet<Integer> used = new TreeSet<>();
  private @Nullable PDPageContentStream page;
  private int pages;
  private float y;

  Sheets(PDDocument document, Typeface typeface, PDType0Font font, Paper paper) {
    this.document = document;
    this.typeface = typeface;
    this.font = font;
    this.paper = paper;
  }

  /** What was drawn. */
  TreeSet<Integer> used() {
    return used;
  }

  /** Goes on to a new sheet unless so much is left on this one. */
  void need(float height) throws IOException {
    if (page == null || y - height < BOTTOM) {
      turn();
    }
  }

  void down(float height) {
    y -= height;
  }

  float y() {
    return y;
  }

  /** Breaks a text, whose own line ends count, for a size and widths. */
  List<String> broken(String words, float size, float first, float next) {
    List<String> lines = new ArrayList<>();
    for (String line : words.split("\\R", -1)) {
      lines.addAll(
          LineBreaker.lines(
              typeface.drawable(line),
              text -> typeface.width(text) * size,
              lines.isEmpty() ? first : next,
              next));
    }
    return lines;
  }

  double width(String line, float size) {
    return typeface.width(line) * size;
  }

  /** One line at the height where the sheet is. */
  void line(String line, float size, float x) throws IOException {
    text(line, size, x, y - size);
  }

  void text(String line, float size, float x, float at) throws IOException {
    if (line.isEmpty()) {
      return;
    }
    PDPageContentStream now = open();
    now.beginText();
    now.setFont(font, size);
    now.newLineAtOffset(x, at);
    now.showText(line);
    now.endText();
    line.codePoints().forEach(used::add);
  }

  void rule(float x1, float y1, float x2, float y2) throws IOException {
    PDPageContentStream now = open();
    now.setLineWidth(0.5f);
    now.moveTo(x1, y1);
    now.lineTo(x2, y2);
    now.stroke();
  }

  /** A pale circle of dashes: here goes the seal. */
  void sealCircle(float x, float at, float radius) throws IOException {
    PDPageContentStream now = open();
    float handle = radius * 0.5523f;
    now.saveGraphicsState();
    now.setStrokingColor(0.7f);
    now.setLineDashPattern(new float[] {3, 3}, 0);
    now.moveTo(x + radius, at);
    now.curveTo(x + radius, at + handle, x + handle, at + radius, x, at + radius);
    now.curveTo(x - handle, at + radius, x - radius, at + handle, x - radius, at);
    now.curveTo(x - radius, at - handle, x - handle, at - radius, x, at - radius);
    now.curveTo(x + handle, at - radius, x + radius, at - handle, x + radius, at);
    now.stroke();
    now.restoreGraphicsState();
  }

  private void turn() throws IOException {
    close();
    if (++pages > MOST_PAGES) {
      throw new IllegalArgumentException("a paper of more than " + MOST_PAGES + " pages");
    }
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    y = PDRectangle.A4.getHeight() - TOP;
    watermark();
    String foot = typeface.drawable(paper.foot() + "　第 " + pages + " 页");
    text(foot, 9, (float) ((PDRectangle.A4.getWidth() - width(foot, 9)) / 2), 50);
  }

  private void watermark() throws IOException {
    if (paper.watermark() == null) {
      return;
    }
    String words = typeface.drawable(paper.watermark());
    float size = (float) Math.min(60, 420 / Math.max(1, typeface.width(words)));
    PDPageContentStream now = open();
    now.saveGraphicsState();
    now.setNonStrokingColor(PALE);
    now.beginText();
    now.setFont(font, size);
    now.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(45), 150, 250));
    now.showText(words);
    now.endText();
    now.restoreGraphicsState();
    words.codePoints().forEach(used::add);
  }

  private PDPageContentStream open() {
    PDPageContentStream now = page;
    if (now == null) {
      throw new IllegalStateException("no sheet yet: ask for room first");
    }
    return now;
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }
}

package org.workershome.kit.paper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters: Noto Serif SC (思源宋体), all characters of the basic block and extension A and those
 * beyond that the table of standard characters has. Read once, kept in memory, used by one paper at
 * a time.
 */
final class Typeface {
  private static final String FILE = "/paper/NotoSerifSC-Regular.ttf";

  /** 〓 stands where a character is missing in type. */
  private static final String MISSING = "〓(U+%04X)";

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final HorizontalMetricsTable metrics;
  private final double unitsPerEm;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.metrics = font.getHorizontalMetrics();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  static Typeface read() {
    try (InputStream file = Typeface.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the typeface is not among the resources: " + FILE);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
      // Ligatures of Latin letters: none are wanted in an official paper.
      font.setEnableGsub(false);
      return new Typeface(font);
    } catch (IOException e) {
      throw new IllegalStateException("the typeface cannot be read", e);
    }
  }

  /** The width of a drawable text at size 1. */
  double width(String drawable) {
    return drawable
            .codePoints()
            .mapToDouble(c -> metrics.getAdvanceWidth(glyphs.getGlyphId(c)))
            .sum()
        / unitsPerEm;
  }

  /**
   * The text without what has no form. A character that the typeface lacks is named by its number,
   * so that nothing is lost and it can be written in by hand.
   */
  String drawable(String words) {
    var drawable = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            character -> {
              int type = Character.getType(character);
              if (character == '\t') {
                drawable.append(' ');
              } else if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || isVariationSelector(character)) {
                // has no form of its own
              } else if (glyphs.getGlyphId(character) == 0) {
                drawable.append(String.format(Locale.ROOT, MISSING, character));
              } else {
                drawable.appendCodePoint(character);
              }
            });
    return drawable.toString();
  }

  private static boolean isVariationSelector(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  /** Only the characters that are used will be in the file. */
  PDType0Font embedIn(PDDocument document) throws IOException {
    return PDType0Font.load(document, font, true);
  }

  /**
   * Says for each glyph which character was meant. PDFBox takes the first that has the glyph, and
   * in a Chinese typeface that is a radical which looks the same: 一 would be copied and found as ⼀.
   */
  void nameCharacters(PDDocument document, PDType0Font embedded, TreeSet<Integer> used)
      throws IOException {
    var map =
        new StringBuilder(
            """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    HexFormat hex = HexFormat.of().withUpperCase();
    int written = 0;
    for (int character : used) {
      // A block of these holds no more than a hundred.
      if (written % 100 == 0) {
        map.append(written == 0 ? "" : "endbfchar\n")
            .append(Math.min(100, used.size() - written))
            .append(" beginbfchar\n");
      }
      map.append(
          String.format(
              Locale.ROOT,
              "<%04X> <%s>\n",
              glyphs.getGlyphId(character),
              hex.formatHex(Character.toString(character).getBytes(UTF_16BE))));
      written++;
    }
    map.append(written == 0 ? "" : "endbfchar\n")
        .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map.toString().getBytes(US_ASCII));
    }
    embedded.getCOSObject().setItem(COSName.TO_UNICODE, stream);
  }
}

package org.workershome.kit.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Prints papers, one after the other: the letters are in memory once, and no more than one paper is
 * being made at a time. The same paper always gives the same bytes. Nothing is read but the
 * typeface beside this class, the first time that something is printed.
 */
public final class Press {
  private static final Press ONLY = new Press();

  private final ReentrantLock alone = new ReentrantLock();
  private @Nullable Typeface typeface;

  private Press() {}

  /** The one of this process. */
  public static Press shared() {
    return ONLY;
  }

  /**
   * @return a PDF
   * @throws IllegalArgumentException when it is too long to be a paper
   */
  public byte[] print(Paper paper) {
    alone.lock();
    try {
      Typeface letters = typeface;
      if (letters == null) {
        letters = Typeface.read();
        typeface = letters;
      }
      return printed(paper, letters);
    } catch (IOException e) {
      throw new IllegalStateException("a paper cannot be printed", e);
    } finally {
      alone.unlock();
    }
  }

  private static byte[] printed(Paper paper, Typeface letters) throws IOException {
    try (PDDocument document = new PDDocument()) {
      describe(document, paper);
      PDType0Font font = letters.embedIn(document);
      try (Sheets sheets = new Sheets(document, letters, font, paper)) {
        sheets.need(0);
        var drawing = new Drawing(sheets);
        for (Block block : paper.blocks()) {
          drawing.draw(block);
        }
        sheets.close();
        // The first time to nowhere: only then the characters are embedded and can be named.
        document.save(OutputStream.nullOutputStream());
        letters.nameCharacters(document, font, sheets.used());
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Nothing of the day and the machine on which it is printed: the bytes depend on the paper. */
  private static void describe(PDDocument document, Paper paper) {
    document.setDocumentId(paper.madeAt().toEpochMilli());
    document.getDocumentCatalog().setLanguage("zh-CN");
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(paper.title());
    about.setCreationDate(GregorianCalendar.from(paper.madeAt().atZone(ZoneOffset.UTC)));
  }
}

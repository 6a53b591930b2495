package org.workershome.kit.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.MarkupGuard.UnsafeWorkbook;

/**
 * What must be known of a workbook before its first sheet can be read, from a first pass over the
 * archive: its parts lie in any order.
 *
 * @param sheet name of the entry of the first sheet
 * @param texts the shared texts, in their order
 * @param from1904 whether days are counted from 1904 rather than from 1900
 */
record WorkbookParts(String sheet, List<String> texts, boolean from1904) {
  private static final String FOLDER = "xl/";

  static WorkbookParts read(InputStream in, BulkConfig limits)
      throws IOException, XMLStreamException {
    Collected found = new Collected(limits);
    try (PackedFile archive = new PackedFile(in, limits)) {
      for (String name = archive.next(); name != null; name = archive.next()) {
        switch (name) {
          case "xl/workbook.xml" -> found.workbook(archive.content());
          case "xl/_rels/workbook.xml.rels" -> found.relations(archive.content());
          case "xl/sharedStrings.xml" -> found.texts(archive.content());
          default -> archive.content().transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    }
    return found.parts();
  }

  private static final class Collected {
    private final BulkConfig limits;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private @Nullable String firstSheet;
    private boolean from1904;
    private long characters;

    Collected(BulkConfig limits) {
      this.limits = limits;
    }

    void workbook(InputStream in) throws XMLStreamException {
      Markup markup = new Markup(in, limits.maxCell());
      while (markup.next()) {
        if (markup.starts("sheet") && firstSheet == null) {
          firstSheet = markup.anyAttribute("id");
        } else if (markup.starts("workbookPr")) {
          String flag = markup.attribute("date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        }
      }
    }

    void relations(InputStream in) throws XMLStreamException {
      Markup markup = new Markup(in, limits.maxCell());
      while (markup.next()) {
        String id = markup.starts("Relationship") ? markup.attribute("Id") : null;
        String target = id == null ? null : markup.attribute("Target");
        if (id != null && target != null) {
          targets.put(id, target.startsWith("/") ? target.substring(1) : FOLDER + target);
        }
      }
    }

    /** A text may consist of runs; what is read aloud (rPh) is not part of it. */
    void texts(InputStream in) throws XMLStreamException, UnsafeWorkbook {
      Markup markup = new Markup(in, limits.maxCell());
      StringBuilder text = new StringBuilder();
      boolean aloud = false;
      while (markup.next()) {
        if (markup.starts("si")) {
          text.setLength(0);
        } else if (markup.starts("rPh")) {
          aloud = true;
        } else if (markup.ends("rPh")) {
          aloud = false;
        } else if (markup.starts("t") && !aloud) {
          text.append(markup.text());
          count(text.length());
        } else if (markup.ends("si")) {
          characters += text.length() + TEXT_OVERHEAD;
          count(0);
          texts.add(SheetText.read(text.toString()));
        }
      }
    }

    /** What a text costs beside its characters, in characters. */
    private static final int TEXT_OVERHEAD = 30;

    private void count(int open) throws UnsafeWorkbook {
      if (characters + open > limits.maxSharedText()) {
        throw new UnsafeWorkbook("more than " + limits.maxSharedText() + " shared characters");
      }
    }

    WorkbookParts parts() throws IOException {
      String target = firstSheet == null ? null : targets.get(firstSheet);
      if (target == null) {
        throw new IOException("no sheet");
      }
      return new WorkbookParts(target, texts, from1904);
    }
  }
}

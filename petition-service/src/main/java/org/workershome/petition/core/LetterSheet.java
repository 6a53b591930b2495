package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.paper.Block;
import org.workershome.kit.paper.Paper;
import org.workershome.kit.paper.Side;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.privacy.Masking;

/**
 * A paper as it is put together: the same for its words and for its drawing.
 *
 * @param number as it stands under the head
 * @param organ who signs, by the name of that day
 * @param values what its template's places are filled with
 */
record LetterSheet(
    LetterKind kind,
    LetterTemplate template,
    String number,
    String organ,
    LocalDate issuedOn,
    Instant issuedAt,
    Map<String, String> values) {
  /** Who it is for. */
  static final String ADDRESSEE = "addressee";

  /** The articles that it rests on. */
  static final String BASIS = "basis";

  /** How a petitioner is called whose name is not on file. */
  static final String NAMELESS = "信访人";

  /** What it replaces and why, in a corrected one. */
  static final String CORRECTION = "correction";

  LetterSheet {
    values = Map.copyOf(values);
  }

  /** Word for word. */
  String text() {
    var text = new StringBuilder(organ + "\n" + kind.zh() + "\n" + number + "\n\n");
    for (LetterTemplate.Paragraph paragraph : paragraphs()) {
      text.append(paragraph.words()).append('\n');
    }
    return text.append('\n')
        .append(organ)
        .append('\n')
        .append(LocalDates.words(issuedOn))
        .append('\n')
        .toString();
  }

  /**
   * @param watermark none on what is valid
   */
  Paper paper(@Nullable String watermark) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(organ));
    blocks.add(new Block.Title(kind.zh()));
    blocks.add(new Block.Line(number, Side.MIDDLE));
    blocks.add(new Block.Space());
    for (LetterTemplate.Paragraph paragraph : paragraphs()) {
      blocks.add(
          paragraph.flush()
              ? new Block.Line(paragraph.words(), Side.LEFT)
              : new Block.Paragraph(paragraph.words()));
    }
    blocks.add(new Block.SealPlace(organ, LocalDates.words(issuedOn)));
    return new Paper(kind.zh() + " " + number, number, watermark, issuedAt, blocks);
  }

  /** As others than the petitioner read it. */
  LetterSheet masked() {
    Map<String, String> masked = new HashMap<>(values);
    String name = values.getOrDefault(ADDRESSEE, NAMELESS);
    boolean named = kind.toPetitioner() && !name.equals(NAMELESS);
    if (named) {
      masked.put(ADDRESSEE, Masking.name(name));
    }
    Set<String> written = new HashSet<>(template.free());
    written.addAll(Set.of(BASIS, CORRECTION));
    for (String place : written) {
      masked.computeIfPresent(place, (of, words) -> covered(words, named ? name : null));
    }
    return new LetterSheet(kind, template, number, organ, issuedOn, issuedAt, masked);
  }

  private static String covered(String words, @Nullable String name) {
    String covered = IdentifyingNumbers.covered(words);
    // A name of one character would be found in half of all words.
    return name == null || name.codePointCount(0, name.length()) < 2
        ? covered
        : covered.replace(name, Masking.name(name));
  }

  private List<LetterTemplate.Paragraph> paragraphs() {
    List<LetterTemplate.Paragraph> paragraphs = new ArrayList<>(template.filled(values));
    String correction = values.get(CORRECTION);
    if (correction != null) {
      paragraphs.add(new LetterTemplate.Paragraph(false, correction));
    }
    return paragraphs;
  }
}

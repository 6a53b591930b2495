package org.workershome.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  @Test
  void noLineBeginsWithAMarkThatClosesOrEndsWithOneThatOpens() {
    assertThat(lines("一二三四五，六七八九十", 5)).containsExactly("一二三四", "五，六七八", "九十");
    assertThat(lines("一二三四（五六）七", 5)).containsExactly("一二三四", "（五六）七");
  }

  @Test
  void aWordOfLatinLettersStaysWholeWhileItFits() {
    assertThat(lines("编号XF2026元", 6)).containsExactly("编号", "XF2026", "元");
    assertThat(lines("ABCDEFGHIJ", 4)).containsExactly("ABCD", "EFGH", "IJ");
  }

  @Test
  void anEmptyTextIsAnEmptyLine() {
    assertThat(lines("", 5)).containsExactly("");
  }

  @Property
  void nothingIsLostAndNoLineIsTooLong(
      @ForAll @StringLength(max = 80) String words, @ForAll @IntRange(min = 1, max = 20) int wide) {
    List<String> lines = lines(words, wide);

    assertThat(withoutSpace(String.join("", lines))).isEqualTo(withoutSpace(words));
    assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= wide);
  }

  private static String withoutSpace(String text) {
    return text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** As if every character were one wide. */
  private static List<String> lines(String words, int wide) {
    return LineBreaker.lines(words, text -> text.codePointCount(0, text.length()), wide, wide);
  }
}

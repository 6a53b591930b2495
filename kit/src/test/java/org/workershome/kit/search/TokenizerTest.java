package org.workershome.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void chineseBecomesCharactersAndPairs() {
    assertThat(texts(Tokenizer.ofText("欠薪案", 0))).containsExactly("欠", "欠薪", "薪", "薪案", "案");
  }

  @Test
  void noPairReachesOverAMark() {
    assertThat(texts(Tokenizer.ofText("欠薪，讨要", 0))).doesNotContain("薪讨").contains("讨要");
  }

  @Test
  void aLatinWordIsFoundByHowItBegins() {
    assertThat(texts(Tokenizer.ofText("ACME有限", 0)))
        .containsExactly("a", "ac", "acm", "acme", "有", "有限", "限");
  }

  @Test
  void fullWidthAndCapitalsAreTheSame() {
    assertThat(Tokenizer.ofText("ＡＢc１２", 0)).isEqualTo(Tokenizer.ofText("abC12", 0));
  }

  @Test
  void numbersThatIdentifySomebodyAreNoTokens() {
    String text = "身份证500112198001010012电话138 0000 5678卡6217000000000006019";

    assertThat(texts(Tokenizer.ofText(text, 0)))
        .noneMatch(token -> token.chars().anyMatch(Character::isDigit));
  }

  @Test
  void aQueryOfOneTwoAndMoreCharactersIsOnePhrase() {
    assertThat(texts(Tokenizer.ofQuery("欠").getFirst())).containsExactly("欠");
    assertThat(texts(Tokenizer.ofQuery("欠薪").getFirst())).containsExactly("欠薪");
    assertThat(texts(Tokenizer.ofQuery("拖欠工资").getFirst())).containsExactly("拖欠", "欠工", "工资");
  }

  @Test
  void aCharacterOutsideOfTheBasicPlaneIsOneCharacter() {
    assertThat(texts(Tokenizer.ofText("𠮷野", 0))).containsExactly("𠮷", "𠮷野", "野");
  }

  @Test
  void anExactNumberIsTheSameHoweverItIsGrouped() {
    assertThat(Tokenizer.exact("138-0000 5678")).isEqualTo(Tokenizer.exact("13800005678"));
    assertThat(Tokenizer.exact("XF-CQ.ENERGY-2013-000156"))
        .isEqualTo(Tokenizer.exact("xf-cq.energy-2013-000156"));
  }

  @Test
  void whatWasFoundIsShownWhereItStands() {
    List<Segment> shown = Highlights.of("公司拖欠工资，拖欠三月", "拖欠");

    assertThat(shown.stream().map(Segment::text)).containsExactly("公司", "拖欠", "工资，", "拖欠", "三月");
    assertThat(shown.stream().map(Segment::hit)).containsExactly(false, true, false, true, false);
  }

  @Test
  void aLatinHitBeginsWithTheWord() {
    assertThat(Highlights.of("Acme cme", "cme").stream().filter(Segment::hit).map(Segment::text))
        .containsExactly("cme");
    assertThat(Highlights.of("ＡＣＭＥ", "ac").getFirst()).isEqualTo(new Segment("ＡＣ", true));
  }

  @Test
  void anExcerptShowsTheSurroundingsOfTheFirstHit() {
    String text = "甲".repeat(100) + "工伤" + "乙".repeat(100);

    List<Segment> shown = Highlights.excerpt(text, "工伤", 10);

    assertThat(shown.stream().map(Segment::text))
        .containsExactly("甲".repeat(10), "工伤", "乙".repeat(18));
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}

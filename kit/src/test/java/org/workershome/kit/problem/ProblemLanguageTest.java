package org.workershome.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "'en', EN",
    "'en-US,en;q=0.9', EN",
    "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
    "'zh;q=0.5,en;q=0.6', EN",
    "'en;q=0', ZH",
    "'fr', ZH",
    "'*', ZH",
    "'', ZH",
    "';;;===', ZH"
  })
  void chineseUnlessEnglishIsPreferred(String header, ProblemLanguage language) {
    assertThat(ProblemLanguage.of(header)).isEqualTo(language);
  }

  @Test
  void chineseWhenNothingIsSaid() {
    assertThat(ProblemLanguage.of(null)).isEqualTo(ProblemLanguage.ZH);
  }
}

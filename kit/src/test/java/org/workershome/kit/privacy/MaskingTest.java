package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "500103198001011234, 500***********1234",
    "50010319800101123X, 500***********123X",
    "500103800101123, 500*********123",
    "123, ***",
    "1234567, *******",
    "'', ''"
  })
  void aCitizenIdShowsItsRegionAndItsEnd(String plain, String masked) {
    assertThat(Masking.citizenId(plain)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"E12345678, E*****678", "H1234567890, H*******890", "E123, ****", "'', ''"})
  void aPassportShowsItsKindAndItsEnd(String plain, String masked) {
    assertThat(Masking.passport(plain)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "张三, 张*",
    "欧阳娜娜, 欧***",
    "阿卜杜拉·买买提, 阿*******",
    "Maria Silva, M**********",
    "张, *",
    "𠮷田, 𠮷*",
    "'', ''"
  })
  void aNameShowsItsFirstCharacter(String plain, String masked) {
    assertThat(Masking.name(plain)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"13812345678, 138****5678", "6789, ****", "02367891234, 023****1234"})
  void aPhoneShowsBothEnds(String plain, String masked) {
    assertThat(Masking.phone(plain)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"6222021234567890123, ***************0123", "0002, ****"})
  void aCardShowsItsEnd(String plain, String masked) {
    assertThat(Masking.card(plain)).isEqualTo(masked);
  }
}

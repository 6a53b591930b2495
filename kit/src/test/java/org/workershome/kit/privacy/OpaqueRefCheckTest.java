package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueRefCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "110105194912310029",
        "110105491231002",
        "19977665544",
        "6217997770066554434",
        "6217 9977 7006 6554 434",
        "199-7766-5544",
        "id:110105194912310029",
        "１１０１０５１９４９１２３１００２Ｘ",
        "9f86d081884c7d659a2feaa0c55ad015,19977665544",
        "2026-11-27/19977665544"
      })
  void whatIsSomebodysNumberIsNoReference(String text) {
    assertThat(OpaqueRefCheck.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9f86d081884c7d659a2feaa0c55ad015",
        "12345678901234567890abcdefabcdef",
        "01935f7c-0000-7000-8000-000000000123",
        "person-01935f7c-1111-7000-8000-123456789012",
        "2026/YH-0017",
        "2026-11-27/YH-17",
        "m1",
        "chairman"
      })
  void whatNamesNobodyOutsideIsOne(String text) {
    assertThat(OpaqueRefCheck.isNumber(text)).isFalse();
  }
}

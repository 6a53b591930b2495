package org.workershome.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话13800005678",
        "电话 138 0000 5678",
        "电话138-0000-5678",
        "固话023-67891234",
        "固话67891234",
        "账号 6217 0000 0000 0600 19 已销户",
        "账号6217.0000.0000.0600.19",
        "证件11010519491231002X",
        "１３８００００５６７８",
        "138　0000　5678"
      })
  void aNumberThatFindsSomebodyIsSeenHoweverItIsTyped(String text) {
    assertThat(IdentifyingNumbers.areIn(text)).isTrue();
    assertThat(IdentifyingNumbers.covered(text)).contains("******").doesNotContainPattern("\\d{4}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "拖欠工资118000.50元",
        "自2026-01-05至2026-03-31住院",
        "2026年1月5日、2026年3月31日",
        "2026.01.05 2026.03.31",
        "家中3人，住院2次，欠费 5600 元"
      })
  void sumsAndDatesFindNobody(String text) {
    assertThat(IdentifyingNumbers.areIn(text)).isFalse();
  }

  @Test
  void theEndOfAnAccountIsCoveredToo() {
    assertThat(IdentifyingNumbers.covered("尾号006019已销户")).isEqualTo("尾号******已销户");
    assertThat(IdentifyingNumbers.covered("户名不符")).isEqualTo("户名不符");
  }
}

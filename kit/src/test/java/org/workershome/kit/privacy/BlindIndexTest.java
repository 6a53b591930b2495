package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTest {
  private static final IndexPurpose ID = new IndexPurpose("trial.citizen-id", IndexedAs.CITIZEN_ID);
  private static final String K1 = TestRings.line("k1", 1);
  private static final String K2 = TestRings.line("k2", 2);
  private static final String K3 = TestRings.line("k3", 3) + " HMAC-SM3";

  @Test
  void theOrderOfEntriesIsNotTheRings() {
    List<String> values = List.of("a", "b", "c");

    assertThat(hex(TestRings.index(K1 + "\n" + K2).entries(ID, values)))
        .containsExactlyElementsOf(hex(TestRings.index(K2 + "\n" + K1).entries(ID, values)))
        .isSorted()
        .hasSize(6);
  }

  @Test
  void anotherPurposeAndAnotherAlgorithmGiveAnotherHash() {
    var other = new IndexPurpose("other.citizen-id", IndexedAs.CITIZEN_ID);
    byte[] one = TestRings.index(K1).entries(ID, "1").getFirst();

    assertThat(tail(TestRings.index(K1).entries(other, "1").getFirst())).isNotEqualTo(tail(one));
    assertThat(tail(TestRings.index(K1 + " HMAC-SM3").entries(ID, "1").getFirst()))
        .isNotEqualTo(tail(one));
    assertThat(KeyMark.read(TestRings.index(K3).entries(ID, "1").getFirst()).algorithmName())
        .isEqualTo("HMAC-SM3");
    assertThat(KeyMark.read(one).algorithmName()).isEqualTo("HMAC-SHA-256");
  }

  @Test
  void aPurposeIsNamedInOneWay() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexPurpose("Id", IndexedAs.CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "CITIZEN_ID, 11010519491231002x, 11010519491231002X",
    "CITIZEN_ID, １１０１０５　１９４９１２３１ ００２Ｘ, 11010519491231002X",
    "CITIZEN_ID, 110105491231002, 11010519491231002X",
    "MOBILE, +86 138-1234-5678, 13812345678",
    "MOBILE, 008613812345678, 13812345678",
    "MOBILE, 13812345678, 13812345678",
    "BANK_CARD, 6217 0000 0000 0600 19, 621700000000060019",
    "NAME, 阿卜杜拉•买买提, 阿卜杜拉·买买提",
    "NAME, ' 张 三', 张三",
    "NAME, Maria Silva, MARIASILVA",
    "CODE, e-1234 5678, E12345678"
  })
  void whatMeansTheSameIsWrittenTheSame(IndexedAs as, String typed, String normal) {
    assertThat(as.normal(typed)).isEqualTo(normal);
    assertThat(as.normal(normal)).isEqualTo(normal);
  }

  private static List<String> hex(List<byte[]> entries) {
    return entries.stream().map(HexFormat.of()::formatHex).collect(Collectors.toList());
  }

  private static byte[] tail(byte[] entry) {
    return Arrays.copyOfRange(entry, entry.length - 32, entry.length);
  }
}

package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.problem.ProblemException;

class FieldCipherTest {
  private static final String CONTEXT = "household.head_citizen_id:018f";
  private static final String OLD = TestRings.line("2025", 1);
  private static final String NEW = TestRings.line("2026", 2);

  private final FieldCipher cipher = TestRings.cipher(NEW + "\n" + OLD, FieldAlgorithm.AES_256_GCM);

  @ParameterizedTest
  @EnumSource(FieldAlgorithm.class)
  void sealingTwiceGivesDifferentBytes(FieldAlgorithm algorithm) {
    FieldCipher one = TestRings.cipher(NEW, algorithm);

    assertThat(one.seal("500103198001011234", CONTEXT))
        .isNotEqualTo(one.seal("500103198001011234", CONTEXT));
  }

  @ParameterizedTest
  @EnumSource(FieldAlgorithm.class)
  void aCutValueDoesNotOpen(FieldAlgorithm algorithm) {
    FieldCipher one = TestRings.cipher(NEW, algorithm);
    byte[] sealed = one.seal("张三", CONTEXT);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> one.open(cut, CONTEXT))
          .isInstanceOfAny(IllegalStateException.class, ProblemException.class);
    }
  }

  @Test
  void aValueMovedToAnotherRowDoesNotOpen() {
    byte[] sealed = cipher.seal("张三", CONTEXT);

    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.open(sealed, "household.head_citizen_id:018e"));
  }

  @Test
  void anOlderKeyStillOpensAfterRotation() {
    byte[] sealedBefore = TestRings.cipher(OLD, FieldAlgorithm.SM4_GCM).seal("张三", CONTEXT);

    assertThat(cipher.open(sealedBefore, CONTEXT)).isEqualTo("张三");
  }

  /** Sealed by the release before algorithms were named in values: version 1, key id, AES. */
  @Test
  void aValueOfTheFirstVersionStillOpens() {
    byte[] old =
        HexFormat.of()
            .parseHex("010432303235000102030405060708090a0b" + FirstVersion.sealed("张三", CONTEXT));

    assertThat(cipher.open(old, CONTEXT)).isEqualTo("张三");
    assertThat(KeyMark.find(old)).get().extracting(KeyMark::keyId).isEqualTo("2025");
  }

  @Test
  void withoutItsKeyAValueIsAProblemOfTheOperatorAndIsCounted() {
    byte[] sealed = cipher.seal("张三", CONTEXT);
    var meters = new SimpleMeterRegistry();
    var other =
        new FieldCipher(
            new KeyRings(new KeyFile("field", () -> OLD), new KeyFile("index", () -> OLD)),
            "AES-256-GCM",
            meters);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> other.open(sealed, CONTEXT))
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo(KeyProblem.KEY_NOT_AT_HAND);
              assertThat(problem.members()).containsEntry("keyId", "2026");
            });
    assertThat(other.tryOpen(sealed, CONTEXT)).isEmpty();
    assertThat(
            meters
                .get("workershome.privacy.unopened")
                .tag("reason", "unknown-key")
                .counter()
                .count())
        .isEqualTo(2);
  }

  @Test
  void anAlgorithmThatIsNotThereIsRefusedAtTheStart() {
    var rings = new KeyRings(new KeyFile("field", () -> OLD), new KeyFile("index", () -> OLD));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldCipher(rings, "DES", new SimpleMeterRegistry()))
        .withMessageContaining("AES-256-GCM, SM4-GCM");
  }
}

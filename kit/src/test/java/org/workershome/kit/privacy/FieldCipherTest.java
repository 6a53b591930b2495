package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
  private static final String CONTEXT = "household.head_citizen_id:018f";
  private static final String OLD = "2025:" + base64(1);
  private static final String NEW = "2026:" + base64(2);

  private final FieldCipher cipher = new FieldCipher(KeyRing.parse(NEW + "\n" + OLD));

  @Test
  void sealingTwiceGivesDifferentBytes() {
    assertThat(cipher.seal("500103198001011234", CONTEXT))
        .isNotEqualTo(cipher.seal("500103198001011234", CONTEXT));
  }

  @Test
  void aChangeOfAnyByteIsNoticed() {
    byte[] sealed = cipher.seal("张三", CONTEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalStateException()
          .as("byte %d", i)
          .isThrownBy(() -> cipher.open(changed, CONTEXT));
    }
  }

  @Test
  void aCutValueDoesNotOpen() {
    byte[] sealed = cipher.seal("张三", CONTEXT);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatIllegalStateException().isThrownBy(() -> cipher.open(cut, CONTEXT));
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
    byte[] sealedBefore = new FieldCipher(KeyRing.parse(OLD)).seal("张三", CONTEXT);

    assertThat(cipher.open(sealedBefore, CONTEXT)).isEqualTo("张三");
  }

  @Test
  void withoutItsKeyAValueDoesNotOpen() {
    byte[] sealed = cipher.seal("张三", CONTEXT);

    assertThatIllegalStateException()
        .isThrownBy(() -> new FieldCipher(KeyRing.parse(OLD)).open(sealed, CONTEXT))
        .withMessageContaining("not on the ring");
  }

  @Test
  void theKeyFileMayHoldCommentsAndEmptyLines() {
    KeyRing ring = KeyRing.parse("# active\n\n" + NEW + "\n" + OLD + "\n");

    assertThat(ring.activeId()).isEqualTo("2026");
    assertThat(ring).hasToString("KeyRing[2025, 2026]".replace("2025, 2026", ids(ring)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only", "nokey", ":AAAA", "a:@@@", "a:AAAA"})
  void aBrokenKeyFileIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.parse(text))
        .withMessageNotContaining("AAAA");
  }

  @Test
  void aRepeatedKeyIdIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.parse(NEW + "\n" + NEW));
  }

  private static String ids(KeyRing ring) {
    return String.join(", ", ring.keys().keySet());
  }

  private static String base64(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}

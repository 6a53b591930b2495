package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.workershome.kit.problem.ProblemException;

class FieldCipherPropertyTest {
  private static final String KEYS = TestRings.line("1", 0);

  @Property(tries = 200)
  void whatWasSealedOpens(
      @ForAll String plain, @ForAll String context, @ForAll FieldAlgorithm algorithm) {
    FieldCipher cipher = TestRings.cipher(KEYS, algorithm);

    assertThat(cipher.open(cipher.seal(plain, context), context))
        .isEqualTo(new String(plain.getBytes(UTF_8), UTF_8));
  }

  @Property(tries = 50)
  void whateverTheActiveAlgorithmTheOthersValuesOpen(
      @ForAll String plain, @ForAll FieldAlgorithm sealing, @ForAll FieldAlgorithm opening) {
    byte[] sealed = TestRings.cipher(KEYS, sealing).seal(plain, "a.b:1");

    assertThat(TestRings.cipher(KEYS, opening).open(sealed, "a.b:1"))
        .isEqualTo(new String(plain.getBytes(UTF_8), UTF_8));
  }

  @Property(tries = 12)
  void everyFlippedBitIsFound(
      @ForAll @StringLength(max = 40) String plain, @ForAll FieldAlgorithm algorithm) {
    FieldCipher cipher = TestRings.cipher(KEYS, algorithm);
    byte[] sealed = cipher.seal(plain, "a.b:1");

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      // A flipped bit of the key's id names a key that is not there.
      assertThatThrownBy(() -> cipher.open(changed, "a.b:1"))
          .as("bit %d", bit)
          .isInstanceOfAny(IllegalStateException.class, ProblemException.class);
    }
  }

  @Property(tries = 100)
  void whatIsMovedToAnotherRowOrColumnDoesNotOpen(
      @ForAll String plain,
      @ForAll String from,
      @ForAll String to,
      @ForAll FieldAlgorithm algorithm) {
    Assume.that(
        !new String(from.getBytes(UTF_8), UTF_8).equals(new String(to.getBytes(UTF_8), UTF_8)));
    FieldCipher cipher = TestRings.cipher(KEYS, algorithm);
    byte[] sealed = cipher.seal(plain, from);

    assertThatThrownBy(() -> cipher.open(sealed, to)).isInstanceOf(IllegalStateException.class);
  }
}

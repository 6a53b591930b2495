package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FieldCipherPropertyTest {
  private final FieldCipher cipher =
      new FieldCipher(KeyRing.parse("1:" + Base64.getEncoder().encodeToString(new byte[32])));

  @Property(tries = 200)
  void whatWasSealedOpens(@ForAll String plain, @ForAll String context) {
    assertThat(cipher.open(cipher.seal(plain, context), context))
        .isEqualTo(new String(plain.getBytes(UTF_8), UTF_8));
  }
}

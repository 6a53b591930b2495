package org.workershome.kit.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeysTest {
  private static final String OLD = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
  private static final String NEW = "k2:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n";

  @Test
  void whatAnOlderKeyOrAnotherAlgorithmSealedStaysProvable() {
    byte[] form = "form".getBytes(UTF_8);
    Seal old = AuditKeys.parse(OLD, MacAlgorithm.HMAC_SM3).seal(form);
    AuditKeys now = AuditKeys.parse(NEW + OLD, MacAlgorithm.HMAC_SHA_256);

    assertThat(old.by()).isEqualTo("SM3:k1");
    assertThat(now.seal(form).by()).isEqualTo("HS256:k2");
    assertThat(now.check(old, form)).isEqualTo(AuditKeys.Verdict.VALID);
    assertThat(now.check(now.seal(form), form)).isEqualTo(AuditKeys.Verdict.VALID);
    assertThat(now.check(new Seal("HS256:k1", old.mac()), form)).isEqualTo(AuditKeys.Verdict.WRONG);
    assertThat(now.check(new Seal("SM3:k9", old.mac()), form))
        .isEqualTo(AuditKeys.Verdict.UNKNOWN_KEY);
    assertThat(now.check(new Seal("MD5:k1", old.mac()), form))
        .isEqualTo(AuditKeys.Verdict.UNKNOWN_KEY);
  }

  @Test
  void anotherTextIsTakenAndOneThatIsNotUnderstoodChangesNothing() {
    byte[] form = "form".getBytes(UTF_8);
    AuditKeys keys = AuditKeys.parse(OLD, MacAlgorithm.HMAC_SHA_256);
    Seal before = keys.seal(form);

    keys.take(NEW + OLD);

    assertThat(keys.seal(form).by()).isEqualTo("HS256:k2");
    assertThat(keys.check(before, form)).isEqualTo(AuditKeys.Verdict.VALID);
    assertThat(keys.ids()).containsExactly("k2", "k1");
    assertThatThrownBy(() -> keys.take("k1" + NEW.substring(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k1");
    assertThatThrownBy(() -> keys.take("nonsense")).isInstanceOf(IllegalArgumentException.class);
    assertThat(keys.ids()).containsExactly("k2", "k1");
  }

  /** RFC 4231, case 2; GM/T 0042-2015 gives the same construction over SM3. */
  @Test
  void bothAlgorithmsAreWhatTheirNamesSay() {
    byte[] key = "Jefe".getBytes(UTF_8);
    byte[] data = "what do ya want for nothing?".getBytes(UTF_8);

    assertThat(HexFormat.of().formatHex(MacAlgorithm.HMAC_SHA_256.mac(key, data)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(HexFormat.of().formatHex(MacAlgorithm.HMAC_SM3.mac(key, data)))
        .isEqualTo("2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "nocolon\n",
        ":AAAA\n",
        "k:not base64!\n",
        "k:AAAA\n",
        "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nk1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
      })
  void aWrongKeyFileIsRefusedWithoutItsContent(String text) {
    assertThatThrownBy(() -> AuditKeys.parse(text, MacAlgorithm.HMAC_SHA_256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("AAAA");
  }

  @Test
  void anAnchorIsOneLineAndReadsBack() {
    AuditKeys keys = AuditKeys.parse(OLD, MacAlgorithm.HMAC_SHA_256);
    Anchor anchor =
        Anchor.of(
            keys, "petition", Instant.parse("2026-11-27T01:02:03.000004Z"), 7, new byte[32], 8, 9);

    Anchor read = Anchor.parse(anchor.line()).orElseThrow();

    assertThat(anchor.line()).doesNotContain("\n").startsWith("audit-anchor-1 petition ");
    assertThat(read.check(keys)).isEqualTo(AuditKeys.Verdict.VALID);
    assertThat(read.length()).isEqualTo(7);
    assertThat(Anchor.parse(anchor.line().replace(" 7 ", " 6 ")).orElseThrow().check(keys))
        .isEqualTo(AuditKeys.Verdict.WRONG);
    assertThat(Anchor.parse("audit-anchor-1 half")).isEmpty();
    assertThat(Anchor.parse(anchor.line().replace("2026-", "2x26-"))).isEmpty();
  }
}

package org.workershome.kit.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What the standards themselves say comes out. */
class StandardVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8998, appendix A.1. */
  @Test
  void sm4Gcm() throws GeneralSecurityException {
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    byte[] nonce = HEX.parseHex("00001234567800000000abcd");
    byte[] bound = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    byte[] sealed =
        HEX.parseHex(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");

    assertThat(Sm4Gcm.run(true, key, nonce, bound, plain, 16)).isEqualTo(sealed);
    assertThat(Sm4Gcm.run(false, key, nonce, bound, sealed, 16)).isEqualTo(plain);
    sealed[3] ^= 1;
    assertThatThrownBy(() -> Sm4Gcm.run(false, key, nonce, bound, sealed, 16))
        .isInstanceOf(GeneralSecurityException.class);
  }

  /** GM/T 0042-2015, appendix D.3, first example. */
  @Test
  void hmacSm3() {
    byte[] key =
        HEX.parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425");
    byte[] text = HEX.parseHex("cd".repeat(50));

    assertThat(HEX.formatHex(IndexAlgorithm.HMAC_SM3.mac(key, text)))
        .isEqualTo("220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae");
  }

  /** RFC 4231, test case 2. */
  @Test
  void hmacSha256() {
    assertThat(
            HEX.formatHex(
                IndexAlgorithm.HMAC_SHA_256.mac(
                    "Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}

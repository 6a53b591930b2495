package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The examples of the S3 API reference, "Authenticating Requests: Using the Authorization Header".
 */
class S3SignatureTest {
  private static final Instant TIME = Instant.parse("2013-05-24T00:00:00Z");
  private static final String HOST = "examplebucket.s3.amazonaws.com";

  private final S3Signature signature =
      new S3Signature(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

  @Test
  void aPartOfAnObjectIsAskedForAsTheReferenceDoes() {
    assertThat(
            signature
                .headers("GET", HOST, "/test.txt", new byte[0], TIME, Map.of("range", "bytes=0-9"))
                .get("Authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void anObjectIsPutAsTheReferenceDoes() {
    assertThat(
            signature
                .headers(
                    "PUT",
                    HOST,
                    "/test%24file.text",
                    "Welcome to Amazon S3.".getBytes(UTF_8),
                    TIME,
                    Map.of(
                        "date",
                        "Fri, 24 May 2013 00:00:00 GMT",
                        "x-amz-storage-class",
                        "REDUCED_REDUNDANCY"))
                .get("Authorization"))
        .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(signature.toString()).doesNotContain("wJalr");
  }
}

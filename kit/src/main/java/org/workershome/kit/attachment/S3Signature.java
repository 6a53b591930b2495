package org.workershome.kit.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 for a request without a query, as S3 and those that follow it want it.
 */
final class S3Signature {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String accessKey;
  private final String secretKey;
  private final String region;

  S3Signature(String accessKey, String secretKey, String region) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.region = region;
  }

  /**
   * The headers to send, but for {@code host}, which the client sends by itself.
   *
   * @param host with the port where it is not the scheme's own
   * @param path absolute, percent-encoded
   * @param further headers to be signed as well, names in lower case
   */
  Map<String, String> headers(
      String method,
      String host,
      String path,
      byte[] body,
      Instant now,
      Map<String, String> further) {
    String dateTime = DATE_TIME.format(now);
    String date = dateTime.substring(0, 8);
    String bodyHash = hex(sha256(body));
    SortedMap<String, String> signed = new TreeMap<>(further);
    signed.put("host", host);
    signed.put("x-amz-content-sha256", bodyHash);
    signed.put("x-amz-date", dateTime);
    String names = String.join(";", signed.keySet());
    String lines =
        signed.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    String request = String.join("\n", method, path, "", lines, names, bodyHash);
    String scope = date + "/" + region + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n", "AWS4-HMAC-SHA256", dateTime, scope, hex(sha256(request.getBytes(UTF_8))));
    byte[] key = hmac(("AWS4" + secretKey).getBytes(UTF_8), date);
    for (String part : new String[] {region, "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    Map<String, String> headers = new TreeMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential="
            + accessKey
            + "/"
            + scope
            + ",SignedHeaders="
            + names
            + ",Signature="
            + hex(hmac(key, toSign)));
    return headers;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "S3Signature[" + accessKey + "]";
  }
}

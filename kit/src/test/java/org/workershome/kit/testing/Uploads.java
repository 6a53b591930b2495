package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.workershome.kit.ids.Ids;

/** Small files in the attachments of a record. */
public final class Uploads {
  private Uploads() {}

  /** A file that was taken, as whoever rests something on it refers to it. */
  public record Uploaded(String id, String sha256) {}

  /**
   * Adds a scan, each of other content.
   *
   * @param attachments the address of the record's files
   */
  public static Uploaded scan(String account, String attachments) {
    return scanBy(Tokens.bearer(account), attachments);
  }

  /** As {@link #scan}, with a token. */
  public static Uploaded scanBy(String bearer, String attachments) {
    var answer =
        given()
            .header("Authorization", bearer)
            .header("Idempotency-Key", Ids.next().toString())
            .contentType("application/octet-stream")
            .queryParam("name", "扫描件.pdf")
            .body(("%PDF-1.7\n" + Ids.next()).getBytes(UTF_8))
            .post(attachments)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Uploaded(answer.getString("id"), answer.getString("sha256"));
  }
}

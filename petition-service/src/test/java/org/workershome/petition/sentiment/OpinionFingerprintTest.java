package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.opinion;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.source;
import static org.workershome.petition.support.Api.newKey;

import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** What the ledger keeps of an opinion tells nobody who guesses its words that he guessed right. */
@ServiceTest
class OpinionFingerprintTest {
  private final BlindIndex index;
  private final IdempotencyKeys keys;

  OpinionFingerprintTest(BlindIndex index, IdempotencyKeys keys) {
    this.index = index;
    this.keys = keys;
  }

  @Test
  void theLedgerKeepsAKeyedHashAndKnowsTheRequestAgainByIt() {
    var at = new At("CQ.FINGERPRINT");
    String panel = opened(at);
    Map<String, Object> body = opinion(source(at, panel, 10));
    String key = newKey();
    String id = send(at, panel, key, body).then().statusCode(201).extract().path("id");

    byte[] kept = kept(at, key);

    assertThat(HexFormat.of().formatHex(kept)).startsWith(HexFormat.of().formatHex(index.mark()));
    assertThat(kept).hasSize(index.mark().length + 32);
    send(at, panel, key, body)
        .then()
        .statusCode(201)
        .header(IdempotencyKeys.REPLAYED, equalTo("true"))
        .body("id", equalTo(id));
    body.put("text", "建议公布别的。");
    assertProblem(send(at, panel, key, body), 422, "idempotency-key-reused");
  }

  @Test
  void whatWasKeptWithoutAKeyIsKnownAgainUntilItIsForgotten() {
    Map<String, Object> body = Map.of("text", "建议公布加班费的计算方法。");

    assertThat(keys.fingerprint("a", "/p", body).isOf(keys.contentHash("a", "/p", body))).isTrue();
    assertThat(keys.fingerprint("a", "/p", body).isOf(keys.contentHash("b", "/p", body))).isFalse();
    assertThat(keys.fingerprint("a", "/p", body).isOf(keys.fingerprint("a", "/p", body).kept()))
        .isTrue();
    assertThat(keys.fingerprint("a", "/p", body).isOf(keys.fingerprint("a", "/q", body).kept()))
        .isFalse();
  }

  private static Response send(At at, String panel, String key, Map<String, Object> body) {
    return at.as(OFFICER).header("Idempotency-Key", key).body(body).post(path(panel) + "/opinions");
  }

  private static byte[] kept(At at, String key) {
    return HexFormat.of()
        .parseHex(
            Superuser.ofTheRunningTest()
                .texts(
                    "select encode(fingerprint, 'hex') from idempotency where caller = ? and key = ?",
                    at.subjectOf(OFFICER),
                    key)
                .getFirst());
  }
}

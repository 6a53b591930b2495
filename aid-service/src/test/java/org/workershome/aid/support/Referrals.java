package org.workershome.aid.support;

import static org.awaitility.Awaitility.await;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.newKey;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Topics;

/** Referrals that are not the ordinary one. */
public final class Referrals {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Referrals() {}

  /** As petition-service tells it. */
  public static String data(UUID petition, String union, String personRef) {
    return """
        {"petitionId":"%s","petitionNumber":"XF-%s-2026-000001","unionPath":"%s",
         "personRef":"%s","referredAt":"2026-03-05T02:00:00Z","reason":"家庭收入中断"}"""
        .formatted(petition, union, union, personRef);
  }

  public static void send(UUID event, UUID petition, String data) {
    Topics.from("petition", event, Aid.REFERRED, petition.toString(), 3, data);
  }

  /** A draft of another union's household; its path. */
  public static String draftIn(String union) {
    UUID petition = Ids.next();
    send(Ids.next(), petition, data(petition, union, "person-" + newKey()));
    String clerk = union.substring(union.indexOf('.') + 1).toLowerCase(Locale.ROOT) + ".aid-clerk";
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as(clerk)
                    .get("/api/households?petition=" + petition)
                    .then()
                    .statusCode(200)
                    .body("items.size()", Matchers.is(1)));
    return "/api/households/"
        + as(clerk)
            .get("/api/households?petition=" + petition)
            .then()
            .extract()
            .<String>path("items[0].id");
  }
}

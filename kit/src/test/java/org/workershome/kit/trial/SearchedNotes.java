package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Notes that are written, made findable and looked for, by an officer of their union. */
final class SearchedNotes {
  private static final String UNION = "CQ.ENERGY";
  private static final String OFFICER = "energy.petition-officer";
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private SearchedNotes() {}

  /** One that can be found by now. */
  static UUID written(String title) {
    UUID id = Ids.next();
    DATABASE.change(
        "insert into trial_note (id, union_path, title, text, author, created_at, version)"
            + " values (?, ?::ltree, ?, '', '无名', now(), 1)",
        id,
        UNION,
        title);
    awaitIndexed();
    return id;
  }

  static void awaitIndexed() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> DATABASE.number("select count(*) from search_pending where attempts = 0") == 0);
  }

  static List<String> found(String query) {
    return given()
        .header("Authorization", Tokens.bearer(OFFICER))
        .queryParam("query", query)
        .get("/api/trial/search-index/notes")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("hits.id");
  }
}

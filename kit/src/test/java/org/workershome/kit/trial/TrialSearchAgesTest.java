package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A word that stands in more than a thousand records, of all ages. */
@QuarkusTest
class TrialSearchAgesTest {
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private final Random chance = Seeds.random("search-ages");
  private final String union = "CQ.YUBEI.A" + chance.nextInt(1_000_000_000);
  private final String word = drawnWord();

  @Test
  void whatWasImportedOfOldYearsIsFoundBehindTheGap() {
    // Given days of 2008 with three records each, of the first moment of the day, and little since
    notes("timestamptz '2008-01-01 00:00+08' + (n / 3) * interval '1 day'", 1_300);
    notes("timestamptz '2026-11-20 09:00+08' + n * interval '1 hour'", 5);
    notes("timestamptz '1986-05-01 00:00+08'", 1);
    SearchedNotes.awaitIndexed();

    // When
    List<String> found = everyPage(50);

    // Then
    assertThat(found).containsExactlyElementsOf(newestFirst());
  }

  @Test
  void manyOfNothingSinceManyYearsAreFound() {
    notes("timestamptz '2009-03-01 10:00+08' + n * interval '20 minutes'", 1_001);
    others("timestamptz '2026-11-01 10:00+08' - n * interval '30 days'", 260);
    SearchedNotes.awaitIndexed();

    assertThat(everyPage(200)).containsExactlyElementsOf(newestFirst());
  }

  @Test
  void recordsOfWhateverAgesComeNewestFirstAndEachOnce() {
    // Given records from a minute to forty years old
    notes(minutesAgo(), 1_200);
    others(minutesAgo(), 300);
    SearchedNotes.awaitIndexed();

    assertThat(everyPage(1 + chance.nextInt(200))).containsExactlyElementsOf(newestFirst());
  }

  /** From one minute to 2^24.3, scattered: 1,201 is a prime. */
  private String minutesAgo() {
    return "timestamptz '2026-11-27 12:34:56+08' - power(2, (n::bigint * %d %% 1201) * 24.3 / 1201) * interval '1 minute'"
        .formatted(1 + chance.nextInt(1_200));
  }

  private void notes(String at, int many) {
    write(word, at, many);
  }

  private void others(String at, int many) {
    write("别的事", at, many);
  }

  private void write(String title, String at, int many) {
    DATABASE.change(
        "insert into trial_note (id, union_path, title, text, author, created_at, version)"
            + " select gen_random_uuid(), ?::ltree, ?, '', '无名', "
            + at
            + ", 1 from generate_series(1, ?) n",
        union,
        title,
        many);
  }

  private List<String> newestFirst() {
    return DATABASE.texts(
        "select id from trial_note where title = ? and union_path = ?::ltree"
            + " order by created_at desc, id desc",
        word,
        union);
  }

  private List<String> everyPage(int limit) {
    List<String> all = new ArrayList<>();
    JsonPath page = find(limit, null);
    assertThat(page.getBoolean("ranked")).isFalse();
    all.addAll(page.getList("hits.id"));
    for (String cursor = page.getString("next"); cursor != null; ) {
      JsonPath next = find(limit, cursor);
      assertThat(next.getList("hits")).as("hits of a page").isNotEmpty();
      all.addAll(next.getList("hits.id"));
      cursor = next.getString("next");
    }
    return all;
  }

  private JsonPath find(int limit, @Nullable String cursor) {
    var request =
        given()
            .header("Authorization", Tokens.of("yubei.auditor").union(union).bearer())
            .queryParam("query", word)
            .queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/api/trial/search-index/notes").then().statusCode(200).extract().jsonPath();
  }

  /** Rare characters: what one test writes no other finds. */
  private String drawnWord() {
    return Character.toString(0x3400 + chance.nextInt(0x1000))
        + Character.toString(0x3400 + chance.nextInt(0x1000));
  }
}

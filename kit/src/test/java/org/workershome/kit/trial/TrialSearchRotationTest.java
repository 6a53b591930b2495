package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A change of keys makes anew what is searched, before the old key may go. */
@QuarkusTest
class TrialSearchRotationTest {
  private static final String ADMIN = "city.security-admin";
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private final TrialNotes notes;

  TrialSearchRotationTest(TrialNotes notes) {
    this.notes = notes;
  }

  @Test
  void whatIsSearchedUnderAnotherKeyIsCountedAndMadeAnew() {
    // Given a text, and one that is gone, which were indexed under a key that nobody has any more
    long left = keys().getLong("left");
    UUID there = SearchedNotes.written("㘁㘂工资");
    UUID gone = SearchedNotes.written("㘁㘂已删");
    DATABASE.change("delete from trial_note where id = ?", gone);
    underKey("old", there);
    underKey("old", gone);
    assertThat(SearchedNotes.found("㘁㘂")).isEmpty();
    JsonPath before = keys();

    // When
    JsonPath ended = ended(rotate());

    // Then
    assertThat(ended.getString("state")).as(ended.getString("message")).isEqualTo("DONE");
    assertThat(before.getLong("left")).isEqualTo(left + 2);
    assertThat(
            before.getList(
                "uses.findAll { it.table == 'search_document' && it.key == 'old' }.values"))
        .containsExactly(2);
    assertThat(keys().getLong("left")).isZero();
    assertThat(keys().getList("uses.findAll { it.table == 'search_document' }.key"))
        .containsOnly(before.getString("indexKeys[0].id"));
    assertThat(SearchedNotes.found("㘁㘂")).containsExactly(there.toString());
  }

  @Test
  void aTextThatCannotBeReadIsLeftAndHoldsUpNoOther() {
    // Given
    UUID broken = SearchedNotes.written("㘃㘄工资");
    UUID good = SearchedNotes.written("㘃㘄工资");
    underKey("old", broken);
    underKey("old", good);
    notes.unreadable.add(broken);

    // When
    JsonPath failed = ended(rotate());

    // Then
    assertThat(failed.getString("state")).isEqualTo("FAILED");
    assertThat(failed.getString("message")).contains("仍由旧密钥编制索引");
    assertThat(keys().getLong("left")).isEqualTo(1);
    assertThat(SearchedNotes.found("㘃㘄")).containsExactly(good.toString());

    notes.unreadable.remove(broken);
    assertThat(ended(rotate()).getString("state")).isEqualTo("DONE");
    assertThat(keys().getLong("left")).isZero();
    assertThat(SearchedNotes.found("㘃㘄")).hasSize(2);
  }

  /** As if it had been written before that key was replaced and taken away. */
  private static void underKey(String key, UUID note) {
    DATABASE.change(
        "update search_document set generation = split_part(generation, ':', 1) || ':' || ?,"
            + " tokens = '''x''' where record_id = ?",
        key,
        note);
  }

  private static JsonPath keys() {
    return as().get("/api/trial/keys").then().statusCode(200).extract().jsonPath();
  }

  private static String rotate() {
    return as().header("Idempotency-Key", Ids.next().toString())
        .post("/api/trial/keys/rotation")
        .then()
        .statusCode(202)
        .extract()
        .path("job");
  }

  private static JsonPath ended(String job) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> as().get("/api/trial/jobs/" + job).jsonPath(),
            seen -> seen.getString("endedAt") != null);
  }

  private static RequestSpecification as() {
    return given().header("Authorization", Tokens.bearer(ADMIN));
  }
}

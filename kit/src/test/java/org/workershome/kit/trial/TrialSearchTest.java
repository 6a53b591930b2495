package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class TrialSearchTest {
  private static final String OFFICER = "energy.petition-officer";
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private final TrialNotes notes;

  TrialSearchTest(TrialNotes notes) {
    this.notes = notes;
  }

  @Test
  void oneTwoAndMoreCharactersAreFoundAndLatinByItsBeginning() {
    String word = unique();
    UUID id = note("CQ.ENERGY.MINE3", null, word + "拖欠工资", "ACME矿业 2013年", "无名");
    indexed();

    for (String query : List.of(word, "拖欠 " + word, word + "拖欠工", "acm " + word, "2013 " + word)) {
      assertThat(found(OFFICER, query)).as(query).containsExactly(id);
    }
    assertThat(found(OFFICER, word + "欠拖")).isEmpty();
    assertThat(found(OFFICER, word + " 不在")).isEmpty();
  }

  @Test
  void eachFindsWhatIsInHisScopeAndNothingElse() {
    String word = unique();
    String worker = Tokens.personRefOf("energy.worker");
    UUID mine = note("CQ.ENERGY.MINE3", worker, word, "", "无名");
    UUID yubei = note("CQ.YUBEI", null, word, "", "无名");
    indexed();

    assertThat(found(OFFICER, word)).containsExactly(mine);
    assertThat(found("city.auditor", word)).containsExactlyInAnyOrder(mine, yubei);
    assertThat(found("yubei.petition-officer", word)).containsExactly(yubei);
    assertThat(found("energy.worker", word)).containsExactly(mine);
    assertThat(found("energy.worker2", word)).isEmpty();
    assertThat(found("beibei.auditor", word)).isEmpty();
    assertThat(findWith(Tokens.ofMachine("agency-bank").bearer(), word, 50, null).getList("hits"))
        .isEmpty();
    assertThat(
            findWith(Tokens.of("city.auditor").without("union").bearer(), word, 50, null)
                .getList("hits"))
        .isEmpty();
  }

  @Test
  void namesAndNumbersAreFoundOnlyWhole() {
    String name = "欧阳" + unique();
    UUID id = note("CQ.ENERGY", null, "标题", "电话13911112222在此", name);
    indexed();

    assertThat(found(OFFICER, name)).containsExactly(id);
    assertThat(found(OFFICER, name.substring(0, 3))).doesNotContain(id);
    assertThat(found(OFFICER, "13911112222")).isEmpty();
  }

  @Test
  void theTableTellsNoText() {
    String word = unique();
    note("CQ.ENERGY", null, word, word, word);
    indexed();

    assertThat(
            DATABASE.number(
                "select count(*) from search_document where tokens::text like ?", "%" + word + "%"))
        .isZero();
    assertThat(
            DATABASE.texts(
                "select grantee from information_schema.role_table_grants where table_name = 'search_document' and grantee like 'trial_app'"))
        .isEmpty();
  }

  @Test
  void aHeadlineWeighsMoreThanItsText() {
    String word = unique();
    UUID inText = note("CQ.ENERGY", null, "别的", "这里说" + word, "无名");
    UUID inHeadline = note("CQ.ENERGY", null, word, "别的", "无名");
    indexed();

    assertThat(found(OFFICER, word)).containsExactly(inHeadline, inText);
  }

  @Test
  void whatIsSealedOrGoneIsFoundNoMoreAndWhatIsChangedAnew() {
    String word = unique();
    UUID sealed = note("CQ.ENERGY", null, word, "", "无名");
    UUID changed = note("CQ.ENERGY", null, word, "", "无名");
    indexed();
    DATABASE.change("update trial_note set sealed = true where id = ?", sealed);
    String after = unique();
    DATABASE.change("update trial_note set title = ?, version = 2 where id = ?", after, changed);
    indexed();

    assertThat(found(OFFICER, word)).isEmpty();
    assertThat(found(OFFICER, after)).containsExactly(changed);
  }

  @Test
  void whatFollowedItsUnionIsFoundWhereItWent() {
    String word = unique();
    String label = Ids.next().toString().substring(24);
    String code = "CQ.ENERGY." + label;
    DirectoryTopic.awaitUnion(code, 1, DirectoryTopic.union(code, null, "矿工会", code));
    UUID moved = note(code, null, word, "", "无名");
    UUID stayed = note("CQ.ENERGY", null, word, "", "无名");
    indexed();
    assertThat(found(OFFICER, word)).containsExactlyInAnyOrder(moved, stayed);

    DirectoryTopic.awaitUnion(
        code, 2, DirectoryTopic.union(code, null, "矿工会", "CQ.YUBEI." + label));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                DATABASE.number(
                        "select count(*) from trial_note where union_path = ?::ltree",
                        "CQ.YUBEI." + label)
                    == 1);
    indexed();

    assertThat(found("yubei.petition-officer", word)).containsExactly(moved);
    assertThat(found(OFFICER, word)).containsExactly(stayed);
    assertThat(found("city.auditor", word)).containsExactlyInAnyOrder(moved, stayed);
  }

  @Test
  void anOlderVersionNeverReplacesANewer() {
    String newer = unique();
    UUID id = note("CQ.ENERGY", null, newer, "", "无名");
    DATABASE.change("update trial_note set version = 9 where id = ?", id);
    indexed();
    String older = unique();
    DATABASE.change("update trial_note set title = ?, version = 3 where id = ?", older, id);
    indexed();

    assertThat(found(OFFICER, newer)).containsExactly(id);
    assertThat(found(OFFICER, older)).isEmpty();
    // No record is ever older than its document: a change of keys would wait for this one.
    DATABASE.change("delete from search_document where record_id = ?", id);
  }

  @Test
  void aRecordThatCannotBeReadHoldsUpNobodyElse() {
    String word = unique();
    UUID broken = Ids.next();
    notes.unreadable.add(broken);
    insert(broken, "CQ.ENERGY", null, word, "", "无名", "now()");
    UUID good = note("CQ.ENERGY", null, word, "", "无名");

    await().atMost(Duration.ofSeconds(20)).until(() -> found(OFFICER, word).equals(List.of(good)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                DATABASE.number(
                        "select count(*) from search_pending where record_id = ? and attempts = 1",
                        broken)
                    == 1);

    notes.unreadable.remove(broken);
    DATABASE.change("update search_pending set not_before = now() where record_id = ?", broken);
    await().atMost(Duration.ofSeconds(20)).until(() -> found(OFFICER, word).size() == 2);
  }

  @Test
  void moreThanAThousandComeNewestFirstAndEachOnce() {
    String word = unique();
    DATABASE.change(
        "insert into trial_note (id, union_path, title, text, author, created_at, version)"
            + " select gen_random_uuid(), 'CQ.BEIBEI', case when n % 10 = 0 then ? else '别的事' end, '', '无名',"
            + " timestamptz '2026-01-01 00:00+08' - n * interval '3 hours', 1 from generate_series(1, 12000) n",
        word);
    indexed();

    JsonPath first = find("beibei.auditor", word, 200, null);
    List<String> all = new ArrayList<>(first.getList("hits.id"));
    List<String> times = new ArrayList<>(first.getList("hits.at"));
    for (String cursor = first.getString("next"); cursor != null; ) {
      JsonPath page = find("beibei.auditor", word, 200, cursor);
      all.addAll(page.getList("hits.id"));
      times.addAll(page.getList("hits.at"));
      cursor = page.getString("next");
    }

    assertThat(first.getBoolean("ranked")).isFalse();
    assertThat(all).hasSize(1_200).doesNotHaveDuplicates();
    assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void whatIsFoundIsWhatALookAtEveryTextFinds() {
    Random chance = Seeds.random("search");
    String alphabet = "甲乙丙丁戊己" + unique();
    String union = "CQ.YUBEI.T" + chance.nextInt(1_000_000);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      texts.add(drawn(alphabet, chance, 1 + chance.nextInt(30)));
      insert(Ids.next(), union, null, texts.getLast(), "", "无名", "now()");
    }
    indexed();
    String bearer = Tokens.of("yubei.auditor").union(union).bearer();

    for (int i = 0; i < 60; i++) {
      String query = drawn(alphabet, chance, 1 + chance.nextInt(4));
      long naive = texts.stream().filter(text -> text.contains(query)).count();
      assertThat(findWith(bearer, query, 200, null).getList("hits")).as(query).hasSize((int) naive);
    }
  }

  @Test
  void anotherGenerationOfTokensIsBroughtUpToDateByTheJob() {
    String word = unique();
    UUID id = note("CQ.ENERGY", null, word, "", "无名");
    indexed();
    DATABASE.change(
        "update search_document set generation = '0:old', tokens = '''x''' where record_id = ?",
        id);
    assertThat(found(OFFICER, word)).isEmpty();

    String job =
        given()
            .header("Authorization", Tokens.bearer("city.system-admin"))
            .post("/api/trial/search-index/trial-note/rebuild")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                DATABASE
                    .texts("select state from job where id = ?::uuid", job)
                    .equals(List.of("DONE")));

    assertThat(found(OFFICER, word)).containsExactly(id);
    JsonPath state =
        given()
            .header("Authorization", Tokens.bearer("city.system-admin"))
            .get("/api/trial/search-index")
            .jsonPath();
    assertThat(state.getMap("documents.trial-note").keySet())
        .containsExactly(state.getString("current"));
  }

  @Test
  void theIndexOfAllUnionsIsForAnAdministratorOfTheRootUnionOnly() {
    for (String other : List.of("energy.system-admin", "city.auditor")) {
      given()
          .header("Authorization", Tokens.bearer(other))
          .get("/api/trial/search-index")
          .then()
          .statusCode(403);
      given()
          .header("Authorization", Tokens.bearer(other))
          .post("/api/trial/search-index/trial-note/rebuild")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void whatCannotBeLookedForIsRefusedWithTheReason() {
    for (String query : List.of("", "  ，。", "字".repeat(101))) {
      given()
          .header("Authorization", Tokens.bearer(OFFICER))
          .queryParam("query", query)
          .get("/api/trial/search-index/notes")
          .then()
          .statusCode(400);
    }
    JsonPath first = find(OFFICER, "拖欠", 1, null);
    String cursor = first.getString("next");
    if (cursor != null) {
      given()
          .header("Authorization", Tokens.bearer(OFFICER))
          .queryParam("query", "别的")
          .queryParam("cursor", cursor)
          .get("/api/trial/search-index/notes")
          .then()
          .statusCode(400);
    }
    given()
        .header("Authorization", Tokens.bearer(OFFICER))
        .queryParam("query", "拖欠")
        .queryParam("cursor", "bm8gY3Vyc29y")
        .get("/api/trial/search-index/notes")
        .then()
        .statusCode(400);
  }

  private static String drawn(String alphabet, Random chance, int length) {
    int[] letters = alphabet.codePoints().toArray();
    return chance
        .ints(length, 0, letters.length)
        .mapToObj(i -> Character.toString(letters[i]))
        .collect(Collectors.joining());
  }

  /** Two rare characters: what one test writes no other finds. */
  private static String unique() {
    long number = Ids.next().getLeastSignificantBits() & 0xffffff;
    return Character.toString(0x3400 + (int) (number & 0xfff))
        + Character.toString(0x3400 + (int) (number >> 12));
  }

  private static UUID note(
      String union, @Nullable String person, String title, String text, String author) {
    UUID id = Ids.next();
    insert(id, union, person, title, text, author, "now()");
    return id;
  }

  private static void insert(
      UUID id,
      String union,
      @Nullable String person,
      String title,
      String text,
      String author,
      String at) {
    DATABASE.change(
        "insert into trial_note (id, union_path, person_ref, title, text, author, created_at, version)"
            + " values (?, ?::ltree, ?, ?, ?, ?, "
            + at
            + ", 1)",
        id,
        union,
        person,
        title,
        text,
        author);
  }

  private static void indexed() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> DATABASE.number("select count(*) from search_pending where attempts = 0") == 0);
  }

  private static List<UUID> found(String account, String query) {
    return find(account, query, 50, null).getList("hits.id", String.class).stream()
        .map(UUID::fromString)
        .toList();
  }

  private static JsonPath find(String account, String query, int limit, @Nullable String cursor) {
    return findWith(Tokens.bearer(account), query, limit, cursor);
  }

  private static JsonPath findWith(
      String bearer, String query, int limit, @Nullable String cursor) {
    var request =
        given()
            .header("Authorization", bearer)
            .queryParam("query", query)
            .queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/api/trial/search-index/notes").then().statusCode(200).extract().jsonPath();
  }
}

package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.directory.Members;
import org.workershome.kit.directory.Membership;
import org.workershome.kit.directory.Union;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.EventSender;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** The copy as features and callers see it. */
@QuarkusTest
class TrialDirectoryTest {
  private static final String UNIONS = "workershome.directory.unions";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Unions unions;
  private final Members members;
  private final TrialCalendar calendar;
  private final Superuser superuser = Superuser.ofTheRunningTest();

  /** A tree of the test's own. */
  private final String top = "T" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

  TrialDirectoryTest(Unions unions, Members members, TrialCalendar calendar) {
    this.unions = unions;
    this.members = members;
    this.calendar = calendar;
  }

  @Test
  void anOlderVersionNeverOverwritesANewerOne() throws Exception {
    DirectoryTopic.awaitUnion(top, 5, DirectoryTopic.union(top, null, "新名", top));
    DirectoryTopic.send(UNIONS, top, 4, DirectoryTopic.union(top, null, "旧名", top));
    DirectoryTopic.send(UNIONS, top, 5, DirectoryTopic.union(top, null, "另名", top));
    DirectoryTopic.send(UNIONS, top, 3, null);
    awaitEverythingTaken();

    assertThat(found(top).name()).isEqualTo("新名");
    assertThat(found(top).version()).isEqualTo(5);
  }

  @Test
  void whatIsTakenAwayStaysAwayEvenWhenAnOlderVersionComesAgain() throws Exception {
    DirectoryTopic.awaitUnion(top, 1, DirectoryTopic.union(top, null, "误建工会", top));
    DirectoryTopic.awaitUnion(top, 2, null);
    DirectoryTopic.send(UNIONS, top, 1, DirectoryTopic.union(top, null, "误建工会", top));
    awaitEverythingTaken();

    assertThat(SystemScope.call("test", () -> unions.byCode(top))).isEmpty();
    assertThat(superuser.number("select count(*) from directory_union_gram where code = ?", top))
        .isZero();
    assertThat(superuser.texts("select name from directory_union where code = ?", top).getFirst())
        .isNull();
  }

  @Test
  void whatCannotBeTakenIsParkedAndStopsNobody() {
    // Given: no JSON, no version, another's key, an impossible date, and what the database refuses
    superuser.change(
        """
        create or replace function refuse_a_name() returns trigger language plpgsql as $$
        begin
          if new.name = '数据库不收' then raise exception 'refused'; end if;
          return new;
        end $$""");
    superuser.change(
        "create or replace trigger directory_union_trial before insert on directory_union"
            + " for each row execute function refuse_a_name()");
    String good = top + ".GOOD";
    DirectoryTopic.send(UNIONS, top + ".A", 1, "{nothing");
    DirectoryTopic.send(
        UNIONS, top + ".B", headers(null), DirectoryTopic.union(top + ".B", null, "x", top));
    DirectoryTopic.send(UNIONS, top + ".C", 1, DirectoryTopic.union(top + ".X", null, "x", top));
    DirectoryTopic.send(
        UNIONS,
        top + ".D",
        1,
        DirectoryTopic.union(top + ".D", null, "x", top + ".D")
            .replace("\"validFrom\":\"2001-01-01\"", "\"validFrom\":\"+999999999-12-31\""));
    for (int i = 0; i < 40; i++) {
      String code = top + ".E" + i;
      DirectoryTopic.send(
          UNIONS, code, 1, DirectoryTopic.union(code, null, i % 13 == 5 ? "数据库不收" : "收", code));
    }

    // When
    DirectoryTopic.awaitUnion(good, 1, DirectoryTopic.union(good, null, "好的", good));

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(parked())
                    .containsExactlyInAnyOrder(
                        top + ".A",
                        top + ".B",
                        top + ".C",
                        top + ".D",
                        top + ".E5",
                        top + ".E18",
                        top + ".E31"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                superuser.number(
                        "select count(*) from directory_union where code like ?", top + ".E%")
                    == 37);
    assertThat(superuser.texts("select reason from parked_event where key like ?", top + "%"))
        .noneMatch(reason -> reason.contains("nothing"));
  }

  @Test
  void aLaterVersionReleasesTheOneThatIsParkedAndADroppedOneIsNotParkedAgain() {
    String code = top + ".A";
    DirectoryTopic.send(UNIONS, code, 1, "{");
    await().atMost(PATIENCE).until(() -> parked().contains(code));

    DirectoryTopic.awaitUnion(code, 2, DirectoryTopic.union(code, null, "改正", code));
    await().atMost(PATIENCE).until(() -> parked().isEmpty());

    DirectoryTopic.send(UNIONS, code, 3, "{");
    await().atMost(PATIENCE).until(() -> parked().contains(code));
    String id = superuser.texts("select id from parked_event where key = ?", code).getFirst();
    given()
        .header("Authorization", Tokens.bearer("city.system-admin"))
        .contentType("application/json")
        .body(Map.of("reason", "名册有误"))
        .post("/api/trial/parked-events/" + id + "/drop")
        .then()
        .statusCode(204);
    DirectoryTopic.send(UNIONS, code, 3, "{");
    awaitEverythingTaken();
    assertThat(parked()).isEmpty();
  }

  @Test
  void aParkedEntryIsReplayedByAPersonWhenItsFaultIsGone() {
    String code = top + ".A";
    DirectoryTopic.send(UNIONS, code, 1, "{");
    await().atMost(PATIENCE).until(() -> parked().contains(code));
    superuser.change(
        "update parked_event set data_sealed = null, data = ? where key = ?",
        DirectoryTopic.union(code, null, "补救", code),
        code);
    String id = superuser.texts("select id from parked_event where key = ?", code).getFirst();

    given()
        .header("Authorization", Tokens.bearer("city.system-admin"))
        .contentType("application/json")
        .post("/api/trial/parked-events/" + id + "/replay")
        .then()
        .statusCode(204);

    assertThat(parked()).isEmpty();
    assertThat(superuser.texts("select name from directory_union where code = ?", code))
        .containsExactly("补救");
  }

  @Test
  void namesAndPlacesAreKnownForEveryDayAndSuccessorsAreFollowedToTheLast() throws Exception {
    // Given: a union that was renamed, one that merged into it, and that one's forerunner
    String mine = top + ".MINE";
    DirectoryTopic.awaitUnion(
        mine,
        1,
        """
        {"code":"%1$s","kind":"ENTERPRISE","validFrom":"1998-07-01","periods":[
         {"from":"1998-07-01","name":"松藻矿务局工会","parent":"%2$s","path":"%1$s"},
         {"from":"2010-03-01","name":"松藻煤电公司工会","parent":"%2$s","path":"%2$s.COAL.MINE"}]}"""
            .formatted(mine, top));
    DirectoryTopic.awaitUnion(top + ".OLD1", 1, ended(top + ".OLD1", "2005-12-31", top + ".OLD2"));
    DirectoryTopic.awaitUnion(top + ".OLD2", 1, ended(top + ".OLD2", "2009-12-31", mine));

    SystemScope.call(
        "test",
        () -> {
          Union union = found(mine);
          assertThat(union.name()).isEqualTo("松藻煤电公司工会");
          assertThat(union.on(LocalDate.of(2005, 1, 1)).orElseThrow().name()).isEqualTo("松藻矿务局工会");
          assertThat(union.on(LocalDate.of(1998, 6, 30))).isEmpty();
          assertThat(unions.nameOn(union.path(), LocalDate.of(2010, 2, 28))).contains("松藻矿务局工会");
          assertThat(unions.byPath(new UnionPath(top + ".COAL.MINE"))).contains(union);
          assertThat(found(top + ".OLD1").isValidOn(LocalDate.of(2006, 1, 1))).isFalse();
          assertThat(unions.successors(top + ".OLD1"))
              .extracting(Union::code)
              .containsExactlyInAnyOrder(top + ".OLD2", mine);
          assertThat(unions.children(top)).extracting(Union::code).containsExactly(mine);
          return union;
        });
  }

  @Test
  void aMembershipIsSeenByThePersonAndByStaffOfTheUnionAndAboveAlone() throws Exception {
    String union = top + ".FOUNDRY";
    String ref = ref();
    DirectoryTopic.awaitUnion(union, 1, DirectoryTopic.union(union, top, "铸造厂工会", union));
    DirectoryTopic.awaitMember(
        ref,
        1,
        """
        {"memberships":[{"from":"2011-01-01","union":"%s.GONE"},
         {"from":"2020-01-01","union":"%s","identityClass":"INDUSTRIAL_WORKER","frontLine":true,
          "to":"2024-06-30"}]}"""
            .formatted(top, union));

    assertThat(asked("worker", ref, union, ref)).hasSize(2);
    assertThat(asked("worker", ref(), union, ref)).isEmpty();
    assertThat(asked("leader", null, top, ref)).hasSize(2);
    assertThat(asked("leader", null, union, ref)).hasSize(2);
    assertThat(asked("leader", null, top + ".OTHER", ref)).isEmpty();
    assertThat(members.history(ref)).as("without a caller").isEmpty();
    SystemScope.call(
        "test",
        () -> {
          Membership last = members.on(ref, LocalDate.of(2024, 6, 30)).orElseThrow();
          assertThat(last.frontLine()).isTrue();
          assertThat(last.identityClass()).isEqualTo("INDUSTRIAL_WORKER");
          assertThat(members.on(ref, LocalDate.of(2024, 7, 1))).isEmpty();
          assertThat(members.on(ref, LocalDate.of(2019, 12, 31)).orElseThrow().union())
              .isEqualTo(top + ".GONE");
          assertThat(members.on(ref, LocalDate.of(2010, 12, 31))).isEmpty();
          return last;
        });
  }

  @Test
  void theTreeIsBrowsedAndSearchedByNamePageByPage() {
    DirectoryTopic.awaitUnion(top, 1, DirectoryTopic.union(top, null, "巴南区总工会" + top, top));
    for (int i = 10; i < 17; i++) {
      String code = top + ".N" + i;
      DirectoryTopic.awaitUnion(
          code, 1, DirectoryTopic.union(code, top, "嘉陵机械" + i + "厂工会" + top, code));
    }
    DirectoryTopic.awaitUnion(
        top + ".N16.W",
        1,
        DirectoryTopic.union(top + ".N16.W", top + ".N16", "车间工会", top + ".N16.W"));

    assertThat(get("?parent=" + top + "&limit=200").getList("items.code")).hasSize(7);
    assertThat(get("?under=" + top + ".N16").getList("items.code"))
        .containsExactly(top + ".N16", top + ".N16.W");
    assertThat(get("?limit=200").getList("items.code")).contains(top).doesNotContain(top + ".N10");
    for (String words : List.of("嘉陵机械13", "械13厂", "13厂工会" + top, "嘉陵机械13厂工会" + top)) {
      assertThat(get("?under=" + top + "&name=" + words).getList("items.code"))
          .as(words)
          .containsExactly(top + ".N13");
    }
    assertThat(get("?under=" + top + "&name=嘉").getList("items.code")).hasSize(7);
    assertThat(get("?under=" + top + "&name=械嘉").getList("items.code")).isEmpty();
    assertThat(get("?under=" + top + "&name=%25").getList("items.code")).isEmpty();
    assertThat(get("?under=" + top + "&on=2000-12-31").getList("items.code")).isEmpty();

    JsonPath first = get("?parent=" + top + "&limit=4");
    JsonPath second = get("?parent=" + top + "&limit=4&cursor=" + first.getString("next"));
    assertThat(first.getList("items.code")).hasSize(4);
    assertThat(second.<String>getList("items.code"))
        .containsExactly(top + ".N14", top + ".N15", top + ".N16");
    assertThat(second.getString("next")).isNull();
    ask("?under=" + top + "&limit=4&cursor=" + first.getString("next"), null)
        .then()
        .statusCode(400)
        .body("faults.code", hasItem("CURSOR_OF_ANOTHER_LIST"));
  }

  @Test
  void aListIsAskedForAgainAtNoCostUntilSomethingChanges() {
    DirectoryTopic.awaitUnion(top, 1, DirectoryTopic.union(top, null, "甲", top));
    String tag = ask("/" + top, null).then().statusCode(200).extract().header("ETag");

    ask("/" + top, tag).then().statusCode(304);
    DirectoryTopic.awaitUnion(top, 2, DirectoryTopic.union(top, null, "乙", top));

    ask("/" + top, tag).then().statusCode(200).body("union.name", equalTo("乙"));
  }

  @Test
  void whatIsAskedForWronglyIsRefused() {
    ask("?parent=a..b", null).then().statusCode(400).body("faults.field", hasItem("parent"));
    ask("?name=%20", null).then().statusCode(400).body("faults.field", hasItem("name"));
    ask("?creditCode=x", null).then().statusCode(400);
    ask("?on=2026-02-30", null).then().statusCode(400);
    ask("?limit=0", null).then().statusCode(400);
    ask("?cursor=AAAA", null).then().statusCode(400);
    ask("?region=500000", null).then().statusCode(400);
    ask("/" + top + ".NOWHERE", null).then().statusCode(404);
    given().get("/api/trial/unions").then().statusCode(401);
  }

  @Test
  void aYearOfTheCalendarIsHandedToWhoeverKeepsIt() {
    String json =
        """
        {"year":2031,"days":[{"date":"2031-01-01","working":false,"holiday":"元旦"}],"source":"国办发明电"}""";
    DirectoryTopic.send("workershome.directory.calendar", "2031", 7, json);

    await().atMost(PATIENCE).until(() -> calendar.years.containsKey(2031));
    TrialCalendar.Year year = requireNonNull(calendar.years.get(2031));
    assertThat(year.version()).isEqualTo(7);
    assertThat(year.days()).hasSize(1);
  }

  private Union found(String code) throws Exception {
    return SystemScope.call("test", () -> unions.byCode(code).orElseThrow());
  }

  private List<Membership> asked(String role, @Nullable String person, String union, String about)
      throws Exception {
    return SystemScope.callOnBehalf(
        TrialCallers.of(role, union, person), () -> members.history(about));
  }

  private static String ended(String code, String day, String successor) {
    return """
        {"code":"%1$s","kind":"ENTERPRISE","validFrom":"2001-01-01","validTo":"%2$s",
         "successors":["%3$s"],"periods":[{"from":"2001-01-01","name":"旧工会","path":"%1$s"}]}"""
        .formatted(code, day, successor);
  }

  private List<String> parked() {
    return superuser.texts("select key from parked_event where key like ?", top + "%");
  }

  /** An entry behind all others of its partition, and of every partition. */
  private void awaitEverythingTaken() {
    for (int i = 0; i < 12; i++) {
      String code = top + ".LAST" + i;
      DirectoryTopic.awaitUnion(code, 1, DirectoryTopic.union(code, null, "x", code));
    }
  }

  private static String ref() {
    return Ids.next().toString().replace("-", "");
  }

  private static Map<String, @Nullable String> headers(@Nullable String version) {
    var headers = EventSender.headers(Ids.next().toString(), "x.v1");
    headers.put("ce_sequence", version);
    return headers;
  }

  private static JsonPath get(String query) {
    return ask(query, null).then().statusCode(200).extract().jsonPath();
  }

  private static Response ask(String query, @Nullable String tag) {
    var request =
        given().urlEncodingEnabled(false).header("Authorization", Tokens.bearer("energy.worker"));
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    int at = query.indexOf("name=");
    String encoded =
        at < 0 || query.contains("%")
            ? query
            : query.substring(0, at + 5)
                + java.net.URLEncoder.encode(
                    query.substring(at + 5), java.nio.charset.StandardCharsets.UTF_8);
    return request.get("/api/trial/unions" + encoded);
  }
}

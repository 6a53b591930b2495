package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

/** Publicities of the trial application, as the people around them handle them. */
final class TrialLists {
  static final String STAFF = "/api/trial/publicities";
  static final String SHOWN = "/api/trial/shown";
  static final String NOTICES = "/api/trial/notices";
  static final String PUBLISHER = "energy.nominator";
  static final String SCREENER = "city.award-reviewer";
  static final String APPROVER = "energy.commission-member";
  static final String CANDIDATE = "energy.worker";

  private TrialLists() {}

  /** A list of one candidate of age, who has an account. */
  static String newList(String kind) {
    String list = Ids.next().toString();
    addLine(list, kind, "王小明", "1980-01-01", "二十年坚守一线");
    return list;
  }

  static void addLine(String list, String kind, String name, String birthDate, String deed) {
    addLine(list, kind, name, birthDate, deed, "CQ.ENERGY", Tokens.personRefOf(CANDIDATE));
  }

  static void addLine(
      String list,
      String kind,
      String name,
      String birthDate,
      String deed,
      String union,
      @Nullable String person) {
    Superuser.ofTheRunningTest()
        .change(
            """
            insert into trial_list_line (list_id, kind, name, birth_date, guardian, unit, deed, union_path, owner, person_ref)
            values (?, ?, ?, ?::date, '王大山', '机修车间', ?, ?, 'CQ.ENERGY', ?)""",
            list,
            kind,
            name,
            birthDate,
            deed,
            union,
            person);
  }

  static Map<String, Object> freezing(String kind, String list) {
    return Map.of("kind", kind, "subjectId", list);
  }

  static Response freeze(String kind, String list) {
    return post(PUBLISHER, STAFF, freezing(kind, list));
  }

  static String frozen(String kind, String list) {
    return freeze(kind, list).then().statusCode(201).extract().path("id");
  }

  static Response publish(String id, int workingDays) {
    return move(
        PUBLISHER, id, "publication", Map.of("workingDays", workingDays, "nothingOfHealth", true));
  }

  static String published(String kind) {
    String id = frozen(kind, newList(kind));
    publish(id, 5).then().statusCode(200);
    return id;
  }

  static Map<String, Object> named(String name, String contact) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("line", 1);
    body.put("text", "事迹不实");
    body.put("named", true);
    body.put("name", name);
    body.put("contact", contact);
    return body;
  }

  static Map<String, Object> anonymous() {
    return Map.of("text", "事迹不实", "named", false);
  }

  static Response object(@Nullable String account, String page, String id, Object body) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .body(body)
        .post(page + "/" + id + "/objections");
  }

  static String objected(String id) {
    return object(null, SHOWN, id, anonymous()).then().statusCode(201).extract().path("id");
  }

  static Response screen(String account, String id, String objection, boolean verified) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", verified, "reason", "经核查"))
        .post(STAFF + "/" + id + "/objections/" + objection + "/screening");
  }

  /** With the ETag of now. */
  static Response move(String account, String id, String action, Object body) {
    String etag = as(account).get(STAFF + "/" + id).header("ETag");
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag == null ? "\"1\"" : etag)
        .body(body)
        .post(STAFF + "/" + id + "/" + action);
  }

  static Response post(String account, String path, Object body) {
    return as(account).header("Idempotency-Key", newKey()).body(body).post(path);
  }

  static JsonPath detail(String account, String id) {
    return as(account).get(STAFF + "/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** Without a token for nobody. */
  static RequestSpecification as(@Nullable String account) {
    return account == null ? anyone() : with(Tokens.of(account));
  }

  static RequestSpecification with(TokenBuilder token) {
    return anyone().header("Authorization", token.bearer());
  }

  private static RequestSpecification anyone() {
    return given().contentType(ContentType.JSON.withCharset("UTF-8"));
  }

  static String newKey() {
    return Ids.next().toString();
  }

  /** Whoever might want to know who objected: candidate, his unit's officers, the list's owner. */
  static List<TokenBuilder> curious() {
    String[] everyRole = {
      "nominator",
      "award-reviewer",
      "commission-member",
      "leader",
      "auditor",
      "inspector",
      "system-admin",
      "security-admin",
      "audit-admin",
      "petition-officer"
    };
    return List.of(
        Tokens.of(CANDIDATE),
        Tokens.of(PUBLISHER),
        Tokens.of("energy.leader").roles(everyRole),
        Tokens.of("energy.leader").union("CQ.ENERGY.MINE3").roles(everyRole),
        Tokens.of("yubei.award-reviewer").roles(everyRole),
        Tokens.of("city.leader"),
        Tokens.of(SCREENER).personRef(Tokens.personRefOf(CANDIDATE)));
  }
}

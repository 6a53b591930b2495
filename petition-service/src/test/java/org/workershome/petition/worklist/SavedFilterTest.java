package org.workershome.petition.worklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.petition.support.Cases.residual;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Filters under a name: a person's own, and what a union offers to its staff. */
@ServiceTest
class SavedFilterTest {
  private static final String FILTERS = "/api/petition/saved-filters";
  private static final String STAFF = "petition-officer";

  @Test
  void aSavedFilterIsItsPersonsAloneAndMakesTheListThatItNames() {
    // Given
    var union = new At("CQ.FILTER1");
    String id = union.made("worker", Api.PETITIONS, residual());
    String saved = union.made(STAFF, FILTERS, request("新收到的", Map.of("state", "RECEIVED")));

    // When
    var page = union.get(STAFF, FILTERS + "/" + saved + "/petitions");

    // Then
    page.then().statusCode(200).body("items.id", contains(id));
    union
        .get(STAFF, FILTERS)
        .then()
        .body("items.name", contains("新收到的"))
        .body("items[0].filter.state", equalTo("RECEIVED"));
    union.get("petition-officer2", FILTERS).then().body("items.id", not(hasItem(saved)));
    union.get("petition-officer2", FILTERS + "/" + saved + "/petitions").then().statusCode(404);
    union
        .as("petition-officer2")
        .header("Idempotency-Key", Api.newKey())
        .delete(FILTERS + "/" + saved)
        .then()
        .statusCode(404);
    union
        .as(STAFF)
        .header("Idempotency-Key", Api.newKey())
        .delete(FILTERS + "/" + saved)
        .then()
        .statusCode(204);
    union.get(STAFF, FILTERS + "/" + saved + "/petitions").then().statusCode(404);
  }

  @Test
  void whatIsSavedIsCheckedAsWhatIsAsked() {
    var union = new At("CQ.FILTER2");
    union
        .post(
            STAFF,
            FILTERS,
            request("x", Map.of("receivedFrom", "2026-02-01", "receivedTo", "2026-01-01")))
        .then()
        .statusCode(400)
        .body("faults.field", contains("receivedTo"));
    union.post(STAFF, FILTERS, request("x", Map.of("union", "CQ.YUBEI"))).then().statusCode(404);
    union
        .post(STAFF, FILTERS, request("x", Map.of("state", "NEVER")))
        .then()
        .statusCode(400)
        .body("faults.field", contains("filter.state"));
    union
        .post(STAFF, FILTERS, request("x", Map.of("colour", "red")))
        .then()
        .statusCode(400)
        .body("faults.code", contains("UNKNOWN_FIELD"));
    union.post(STAFF, FILTERS, request("同名", Map.of())).then().statusCode(201);
    union
        .post(STAFF, FILTERS, request("同名", Map.of()))
        .then()
        .statusCode(409)
        .body("type", endsWith(":saved-filter-name-taken"));
    union.post("worker", FILTERS, request("x", Map.of())).then().statusCode(403);
  }

  @Test
  void aFilterThatNamesWhatIsGoneSaysSo() {
    var union = new At("CQ.FILTER3");
    String unknown = union.made(STAFF, FILTERS, request("旧状态", Map.of("state", "RECEIVED")));
    String away = union.made(STAFF, FILTERS, request("旧单位", Map.of("union", "CQ.FILTER3.PIT")));
    Superuser.ofTheRunningTest()
        .change(
            "update saved_filter set filter = replace(filter, 'RECEIVED', 'SUSPENDED')"
                + " where id = ?::uuid",
            unknown);
    Superuser.ofTheRunningTest()
        .change(
            "update saved_filter set filter = replace(filter, 'CQ.FILTER3.PIT', 'CQ.OTHER.PIT')"
                + " where id = ?::uuid",
            away);

    union
        .get(STAFF, FILTERS + "/" + unknown + "/petitions")
        .then()
        .statusCode(422)
        .body("type", endsWith(":saved-filter-stale"))
        .body("faults.field", contains("state"));
    union
        .get(STAFF, FILTERS + "/" + away + "/petitions")
        .then()
        .statusCode(422)
        .body("faults.field", contains("union"));
    union
        .get(STAFF, FILTERS)
        .then()
        .statusCode(200)
        .body("items.find { it.name == '旧状态' }", not(hasKey("filter")));
  }

  @Test
  void aSharedFilterIsForTheUnionAndThoseBelow() {
    var union = new At("CQ.FILTER4");
    var pit = new At("CQ.FILTER4.PIT");
    var other = new At("CQ.FILTER5");
    String own = union.made(STAFF, FILTERS, request("催办", Map.of("urgent", true)));
    union.post("case-handler", FILTERS + "/" + own + "/sharing", "").then().statusCode(403);

    String shared = union.made(STAFF, FILTERS + "/" + own + "/sharing", "");

    for (At below : new At[] {union, pit}) {
      below
          .get("case-handler", FILTERS)
          .then()
          .body("items.id", contains(shared))
          .body("items[0].sharedWith", equalTo("CQ.FILTER4"))
          .body("items[0].sharedBy", notNullValue());
      below.get("case-handler", FILTERS + "/" + shared + "/petitions").then().statusCode(200);
    }
    other.get("case-handler", FILTERS).then().body("items.id", not(hasItem(shared)));
    pit.as("leader")
        .header("Idempotency-Key", Api.newKey())
        .delete(FILTERS + "/" + shared)
        .then()
        .statusCode(404);
    union.post(STAFF, FILTERS + "/" + own + "/sharing", "").then().statusCode(409);
    union
        .as("leader")
        .header("Idempotency-Key", Api.newKey())
        .delete(FILTERS + "/" + shared)
        .then()
        .statusCode(204);
  }

  private static Map<String, Object> request(String name, Map<String, Object> filter) {
    return Map.of("name", name, "list", "UNION", "filter", filter);
  }
}

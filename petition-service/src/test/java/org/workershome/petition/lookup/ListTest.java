package org.workershome.petition.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** Lists: every row once, newest first, found by an index at every level of the tree. */
@ServiceTest
class ListTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Test
  void pagesShowEveryRowOnceAndNewestFirstWhileOthersAreWritten() {
    List<String> handedIn = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      handedIn.addFirst(ownerSubmits());
    }

    List<String> seen = new ArrayList<>();
    Response page = owner().queryParam("limit", 2).get(PETITIONS);
    while (true) {
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.path("items.id"));
      ownerSubmits();
      if (page.path("next") == null) {
        break;
      }
      Matcher link = NEXT.matcher(page.header("Link"));
      assertThat(link.find()).isTrue();
      page = owner().urlEncodingEnabled(false).get(link.group(1));
    }

    assertThat(seen).containsExactlyElementsOf(handedIn);
    assertThat(page.header("Link")).isNull();
  }

  @Test
  void aCursorBelongsToItsList() {
    submitted("energy.worker");
    submitted("energy.worker");
    String next = as("energy.worker").queryParam("limit", 1).get(PETITIONS).path("next");

    as("energy.worker")
        .queryParam("limit", 1)
        .queryParam("state", "RECEIVED")
        .queryParam("cursor", next)
        .get(PETITIONS)
        .then()
        .statusCode(400);
    as("energy.worker2").queryParam("cursor", next).get(PETITIONS).then().statusCode(400);
  }

  @Test
  void filtersNarrowTheList() {
    String received = submitted("energy.worker");
    String registered = registered();

    as("energy.petition-officer")
        .queryParam("state", "REGISTERED")
        .queryParam("matter", "WAGE_ARREARS")
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.state", everyItem(equalTo("REGISTERED")))
        .body("items.id", hasItem(registered))
        .body("items.id", not(hasItem(received)));
    as("energy.petition-officer")
        .queryParam("matter", "WORK_INJURY")
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(registered)));
  }

  @Test
  void everyLevelOfTheTreeFindsItsListByAnIndex() throws Exception {
    for (String column : List.of("l1", "l2", "l3", "l4", "l5", "person_ref")) {
      assertThat(planFor(column)).as(column).contains("Index").doesNotContain("Sort");
    }
  }

  /**
   * With the other ways off, however few rows there are, an index that does not fit the filter and
   * the order shows as a sort.
   */
  private static String planFor(String column) throws Exception {
    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection()) {
      connection.setAutoCommit(false);
      try (var settings = connection.createStatement()) {
        settings.execute(
            "select set_config('enable_seqscan', 'off', true),"
                + " set_config('enable_bitmapscan', 'off', true),"
                + " set_config('enable_sort', 'off', true), set_config('app.kind', 'staff', true),"
                + " set_config('app.union', 'CQ.ENERGY', true),"
                + " set_config('app.roles', 'petition-officer', true)");
      }
      try (PreparedStatement explain =
              connection.prepareStatement(
                  "explain select id from petition where "
                      + column
                      + " = 'CQ.ENERGY' order by created_at desc, id desc limit 51");
          ResultSet rows = explain.executeQuery()) {
        var plan = new StringBuilder();
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
        return plan.toString();
      } finally {
        connection.rollback();
      }
    }
  }

  /** Somebody whom no other test knows. */
  private static RequestSpecification owner() {
    return anyone()
        .header("Authorization", Tokens.of("beibei.worker").personRef("p-list-test").bearer());
  }

  private static String ownerSubmits() {
    return owner()
        .header("Idempotency-Key", newKey())
        .body(petition())
        .post(PETITIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}

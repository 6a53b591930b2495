package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.PANELS;
import static org.workershome.petition.sentiment.Panels.TODAY;
import static org.workershome.petition.sentiment.Panels.path;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** A quarter's panel is owed by whom a union above obliges, and is there before anybody asks. */
@ServiceTest
class SentimentDutyTest {
  private static final String DUTIES = "/api/sentiment/duties";
  private static final Quarter NOW = Quarter.of(TODAY);

  private final OpenOwedPanels owed;

  SentimentDutyTest(OpenOwedPanels owed) {
    this.owed = owed;
  }

  @Test
  void thePanelsOfTheObligedAreOpenedOnceEachWithATimer() {
    // Given: a union with two below it, one of which has one of its own
    register("DUTYA", null, "CQ.DUTYA");
    register("DUTYA1", "DUTYA", "CQ.DUTYA.ONE");
    register("DUTYA2", "DUTYA", "CQ.DUTYA.TWO");
    register("DUTYA3", "DUTYA2", "CQ.DUTYA.TWO.DEEP");
    var above = new At("CQ.DUTYA");
    var one = new At("CQ.DUTYA.ONE");
    var two = new At("CQ.DUTYA.TWO");
    String own = one.made(OFFICER, PANELS, Map.of("year", NOW.year(), "quarter", NOW.number()));
    obliges(above, "DIRECTLY_BELOW").then().statusCode(201).body("reachZh", equalTo("本级及直接下级"));

    // When
    owed.sweep();
    owed.sweep();

    // Then
    panels(one).body("items.id", contains(own));
    panels(new At("CQ.DUTYA.TWO.DEEP")).body("items", empty());
    panels(above).body("items", hasSize(3));
    String id =
        two.as(OFFICER)
            .queryParam("state", "DRAFT")
            .get(PANELS)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].union", equalTo("CQ.DUTYA.TWO"))
            .extract()
            .path("items[0].id");
    two.get(OFFICER, path(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].startedOn", equalTo(NOW.lastDay().toString()))
        .body("items[0].dueOn", equalTo(two.get(OFFICER, path(id)).path("dueOn")));
    two.put(OFFICER, path(id), "/content", Map.of("zeroReason", "本季度无来访、无问卷"))
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsObligedNoMoreOwesNoneAndAPastQuarterIsOwedByWhoWasObligedThen() {
    register("DUTYB", null, "CQ.DUTYB");
    register("DUTYC", null, "CQ.DUTYC");
    Quarter before = Quarter.of(NOW.firstDay().minusDays(1));
    set("CQ.DUTYB", before.firstDay(), "ITSELF");
    set("CQ.DUTYB", before.lastDay(), "NONE");
    set("CQ.DUTYC", before.firstDay(), "ALL_BELOW");

    owed.sweep();

    panels(new At("CQ.DUTYB")).body("items", empty());
    panels(new At("CQ.DUTYC"))
        .body("items.quarter", hasItem(before.number()))
        .body("items", hasSize(2));
  }

  @Test
  void aLeaderObligesFromADayOnAndThoseBelowReadIt() {
    var at = new At("CQ.DUTYSET");
    obliges(at, "ALL_BELOW").then().statusCode(201);
    assertProblem(obliges(at, "NONE"), 409, "term-exists");
    at.post(OFFICER, DUTIES, Map.of("validFrom", TODAY.toString(), "reach", "NONE"))
        .then()
        .statusCode(403);
    assertProblem(
        at.post(
            LEADER, DUTIES, Map.of("validFrom", TODAY.minusDays(1).toString(), "reach", "ITSELF")),
        422,
        "term-in-the-past");

    new At("CQ.DUTYSET.BELOW")
        .get(OFFICER, DUTIES)
        .then()
        .statusCode(200)
        .body("items.union", contains("CQ.DUTYSET"))
        .body("items.reach", contains("ALL_BELOW"));
    assertThat(new At("CQ.DUTYBESIDE").get(OFFICER, DUTIES).then().extract().<Object>path("items"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isEmpty();
  }

  private static io.restassured.response.Response obliges(At at, String reach) {
    return at.post(LEADER, DUTIES, Map.of("validFrom", TODAY.toString(), "reach", reach));
  }

  private static io.restassured.response.ValidatableResponse panels(At at) {
    return at.get(OFFICER, PANELS).then().statusCode(200);
  }

  private static void set(String union, LocalDate from, String reach) {
    Superuser.ofTheRunningTest()
        .change(
            "insert into sentiment_duty values (?::ltree, ?, ?, 'test', 'test', now())",
            union,
            from,
            reach);
  }

  private static void register(String code, @Nullable String parent, String path) {
    DirectoryTopic.awaitUnion(code, 1, DirectoryTopic.union(code, parent, "某工会" + code, path));
  }
}

package org.workershome.petition.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.age;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** What a union owed that has ended, its successor owes. */
@ServiceTest
class SuccessorTermsTest {
  private static final String LISTS = "/api/petition/work-lists";
  private static final String OFFICER = "petition-officer";

  private final String top = "T" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
  private final At city = new At(top);
  private final At ended = new At(top + ".OLD");
  private final At successor = new At(top + ".NEW");

  @Test
  void theTermsGoAlongWithTheirDaysAndItsOwnLeaderIsToldWhenTheyAreLate() {
    // Given: one case with an extended term, told of to the leader of the union that ends
    successor.as("leader").put("/api/petition/supervision").then().statusCode(200);
    ended.as("leader").put("/api/petition/supervision").then().statusCode(200);
    String id = ended.made("worker1", "/api/petitions", Cases.residual());
    ended.decide(OFFICER, path(id), "registration", Map.of()).then().statusCode(200);
    ended.decide(OFFICER, path(id), "acceptance", Cases.acceptance()).then().statusCode(201);
    ended
        .decide("leader", path(id), "extension-approval", Map.of("days", 20, "reason", "案情复杂"))
        .then()
        .statusCode(201);
    ended
        .decide(OFFICER, path(id), "extension", Map.of("explanation", "需要鉴定"))
        .then()
        .statusCode(201);
    String due = dueOn(ended, id);

    // When
    city.post(
            "leader",
            "/api/petition/successions",
            Map.of("from", ended.union(), "to", successor.union(), "reason", "合并"))
        .then()
        .statusCode(200)
        .body("moved", hasItem(id));

    // Then: the same day, owed by the successor, on its desk and not on the old one's
    assertThat(unions(id)).containsOnly(successor.union());
    assertThat(dueOn(successor, id)).isEqualTo(due);
    successor
        .get(OFFICER, LISTS + "/UNION?limit=200")
        .then()
        .body("items.find { it.id == '" + id + "' }.dueOn", equalTo(due))
        .body("items.find { it.id == '" + id + "' }.handling", equalTo(successor.union()));
    ended.get(OFFICER, LISTS + "/UNION?limit=200").then().body("items.id", not(hasItem(id)));

    // And: late
    age(id, "handling", 100);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database()
                    .texts(
                        "select e.to_ref from timer_escalation e join timer t on t.id = e.timer_id"
                            + " where t.record_id = ?::uuid and t.kind = 'handling'"
                            + " and e.to_ref is not null",
                        id),
            told -> told.contains(successor.personOf("leader")));
    assertThat(
            database()
                .texts(
                    "select e.to_ref from timer_escalation e join timer t on t.id = e.timer_id"
                        + " where t.record_id = ?::uuid and e.to_ref is not null",
                    id))
        .doesNotContain(ended.personOf("leader"));
  }

  @Test
  void nobodyMovesTermsWithoutTheirCase() {
    String id = ended.made("worker2", "/api/petitions", Cases.residual());

    assertThat(unions(id)).containsOnly(ended.union());
    assertThatThrownBy(
            () ->
                database()
                    .texts(
                        "select timers_go_to_successor(?::uuid, ?::ltree, ?::ltree)::text",
                        id,
                        ended.union(),
                        successor.union()))
        .hasStackTraceContaining("terms go over with their case alone");
  }

  private static List<String> unions(String id) {
    return database()
        .texts(
            "select union_path::text from timer where record_id = ?::uuid and ended_at is null",
            id);
  }

  private static String dueOn(At union, String id) {
    return union
        .get(OFFICER, path(id) + "/timers")
        .path("items.find { it.kind == 'handling' }.dueOn");
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}

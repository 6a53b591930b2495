package org.workershome.petition.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** A union ends, and its open cases go to those who go on with its duties. */
@ServiceTest
class SuccessionTest {
  private static final String ADDRESS = "/api/petition/successions";

  private final String top = "S" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
  private final At city = new At(top);
  private final At ended = new At(top + ".OLD");
  private final At one = new At(top + ".ONE");
  private final At other = new At(top + ".TWO");

  @Test
  void openCasesGoWhereTheUnionAboveChoosesAndClosedOnesStay() {
    String first = registered("worker1");
    String second = accepted("worker2");
    String closed = registered("worker3");
    ended
        .decide("worker3", path(closed), "withdrawal", Map.of("reason", "已解决"))
        .then()
        .statusCode(201);
    city.get("leader", ADDRESS + "?from=" + ended.union())
        .then()
        .statusCode(200)
        .body("items.petitionId", contains(first, second));

    // When: one case to one successor, the rest to the other
    city.post(
            "leader",
            ADDRESS,
            Map.of(
                "from",
                ended.union(),
                "cases",
                List.of(Map.of("petitionId", first, "to", one.union())),
                "reason",
                "分立"))
        .then()
        .statusCode(200)
        .body("moved", contains(first))
        .body("left", equalTo(1));
    city.post("leader", ADDRESS, Map.of("from", ended.union(), "to", other.union(), "reason", "合并"))
        .then()
        .statusCode(200)
        .body("moved", contains(second))
        .body("left", equalTo(0));

    // Then
    one.get("petition-officer", path(first)).then().statusCode(200);
    other.get("petition-officer", path(first)).then().statusCode(404);
    other.get("petition-officer", path(second)).then().statusCode(200);
    one.get("petition-officer", path(closed)).then().statusCode(404);
    one.decide("petition-officer", path(first), "acceptance", Cases.acceptance())
        .then()
        .statusCode(201)
        .body("handlingUnion", equalTo(one.union()));
    ended
        .get("worker1", path(first) + "/timeline")
        .then()
        .body("items.kind", hasItems("SUCCEEDED", "ACCEPTED"));
    ended
        .get("worker3", path(closed) + "/timeline")
        .then()
        .body("items.kind", not(hasItem("SUCCEEDED")));
    new EventSchemas("petition")
        .assertKept(Topics.published("workershome.petition", second, 3).getLast());
  }

  @Test
  void nobodyBelowChoosesAndNotWithinTheUnionThatEnded() {
    String id = registered("worker4");
    Map<String, Object> within =
        Map.of("from", ended.union(), "to", ended.union() + ".SHOP", "reason", "x");

    city.post("leader", ADDRESS, within)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-a-successor"));
    city.post("leader", ADDRESS, Map.of("from", ended.union(), "reason", "x"))
        .then()
        .statusCode(400);
    one.post("leader", ADDRESS, Map.of("from", ended.union(), "to", one.union(), "reason", "x"))
        .then()
        .statusCode(404);
    ended
        .post("leader", ADDRESS, Map.of("from", ended.union(), "to", one.union(), "reason", "x"))
        .then()
        .statusCode(400);
    String key = newKey();
    for (int i = 0; i < 2; i++) {
      city.as("leader")
          .header("Idempotency-Key", key)
          .body(Map.of("from", ended.union(), "to", one.union(), "reason", "合并"))
          .post(ADDRESS)
          .then()
          .statusCode(200)
          .body("moved", hasItem(id));
    }
    assertThat(city.get("leader", ADDRESS + "?from=" + ended.union()).<List<?>>path("items"))
        .isEmpty();
  }

  private String registered(String worker) {
    String id = ended.made(worker, "/api/petitions", Cases.residual());
    ended.decide("petition-officer", path(id), "registration", Map.of()).then().statusCode(200);
    return id;
  }

  private String accepted(String worker) {
    String id = registered(worker);
    ended
        .decide("petition-officer", path(id), "acceptance", Cases.acceptance())
        .then()
        .statusCode(201);
    return id;
  }
}

package org.workershome.aid.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;

/** A rotation of keys gives the people of a household their entries, and keeps others out. */
@ServiceTest
class PeopleOnFileTest {
  private static final String ADMIN = "city.security-admin";

  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void entriesOfAnOtherKeyAreReplacedByThoseOfTheRing() {
    // Given a household of two whose entries were made by a key that is gone
    UUID household = draft("CQ.ENERGY");
    Map<String, Object> two = new LinkedHashMap<>(particulars(citizenId(951)));
    two.put(
        "members",
        List.of(Map.of("name", "李丽", "relation", "SPOUSE", "citizenId", citizenId(952))));
    write("energy.aid-clerk", household, two).then().statusCode(200);
    List<String> before = entries(household);
    database.change(
        "update person_on_file set citizen_id_blind = sha256(citizen_id_blind) where household_id = ?",
        household);
    String sealed = sealed(household);

    // When
    String job =
        as(ADMIN)
            .header("Idempotency-Key", newKey())
            .post("/api/aid/keys/rotation")
            .then()
            .statusCode(202)
            .extract()
            .path("job");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> database.texts("select state from job where id = ?::uuid", job).getFirst(),
            "DONE"::equals);

    // Then
    assertThat(entries(household)).isEqualTo(before).hasSize(2);
    assertThat(sealed(household)).as("is under the active key already").isEqualTo(sealed);
    for (int person : new int[] {951, 952}) {
      write("yubei.aid-clerk", draft("CQ.YUBEI"), particulars(citizenId(person)))
          .then()
          .statusCode(409)
          .body("type", endsWith(":already-on-file"));
    }
    assertThat(
            as(ADMIN)
                .get("/api/aid/keys")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("left"))
        .isZero();
    assertThat(as("energy.aid-clerk").get("/api/aid/keys").statusCode()).isEqualTo(403);
  }

  private UUID draft(String union) {
    UUID id = Ids.next();
    database.change(
        "insert into household (id, number, union_path, person_ref, state, created_at, created_on,"
            + " version) values (?, ?, ?::ltree, ?, 'DRAFT', now(), current_date, 1)",
        id,
        "KN-TEST-" + id,
        union,
        "person-" + id);
    return id;
  }

  private static Response write(String clerk, UUID household, Map<String, Object> body) {
    return as(clerk)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/households/" + household + "/particulars");
  }

  private List<String> entries(UUID household) {
    return database.texts(
        "select encode(citizen_id_blind, 'hex') from person_on_file where household_id = ? order by 1",
        household);
  }

  private String sealed(UUID household) {
    return database
        .texts("select encode(members_sealed, 'hex') from household where id = ?", household)
        .getFirst();
  }
}

package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.acceptance.Backstage.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Api;
import org.workershome.local.LocalSuite;

/**
 * All keys of fields, index and audit are changed while clerks work, and the process that writes
 * the values anew is killed (SIGKILL) in the middle; another one goes on where it was. The clerks
 * at the gateway, whose process survives, send nothing twice and see nothing of it. The clerk at
 * the door of the killed one sends what was left unanswered to the gateway, under the same key.
 */
class RotationIT {
  private static final int ON_FILE = 300;
  private static final int MEANWHILE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String CLERK = "energy.aid-clerk";
  private static final String ADMIN = "city.security-admin";
  private static final String KILLED = "aid-2";

  private final RunningSuite suite = RunningSuite.shared();
  private final SplittableRandom random = suite.random("rotation");
  private final KeyRings rings = new KeyRings(suite.data(), suite.run(), random.split());
  private final Backstage aid = new Backstage(suite, "aid");
  private final JobClaims claims = new JobClaims(aid);

  @Test
  void keysAreChangedUnderLoadThoughTheProcessThatChangesThemIsKilled() {
    // Given
    URI killed = suite.addReplica("aid", KILLED, Map.of("WORKERSHOME_JOBS_POLL", "PT0.05S"));
    suite.restart(KILLED);
    var load = new HouseholdLoad(suite.run());
    try (load) {
      peopleOnFile(load);
      HouseholdLoad.Door gateway = HouseholdLoad.only(suite.as(CLERK));
      load.start(gateway, random.split());
      load.start(gateway, random.split());
      load.start(load.orElse(suite.at(killed, CLERK), suite.as(CLERK)), random.split());
      awaitMore(load, 50);

      // When
      rings.addTheNew();
      awaitKeys(killed, rings.oldFieldKey(), 2);
      rings.makeTheNewActive();
      awaitKeys(killed, rings.newFieldKey(), 2);
      claims.begin(KILLED);
      String job = rotate(suite.at(killed, ADMIN), "aid");
      await("the middle of the rotation", PATIENCE, () -> isInTheMiddle(job));
      suite.kill(KILLED);
      String killedAt =
          aid.texts("select done || ' of ' || total from job where id = ?::uuid", job).getFirst();
      assertThat(aid.texts("select state from job where id = ?::uuid", job))
          .containsExactly("RUNNING");
      int atTheKill = load.answered.get();
      others().forEach(service -> rotate(suite.as(ADMIN), service));
      await("the rotation's end", PATIENCE, () -> isDone(job));
      List<String> hands = claims.of(job);
      claims.end();
      LocalSuite.SERVICES.forEach(this::awaitNothingLeft);

      rings.takeTheOldAway();
      awaitKeys(null, rings.newFieldKey(), 1);
      String last = rotate(suite.as(ADMIN), "aid");
      await("the old entries' end", PATIENCE, () -> isDone(last));
      awaitMore(load, 100);
      String signer = rings.newAuditKey();
      long signedBefore = signed(signer);
      awaitMore(load, 50);
      load.close();

      // Then
      System.out.printf(
          "rotation: %s killed after %s values, gone on with by %s; %,d requests answered, %,d of them"
              + " after the kill, %d sent again to the survivor, wrong %s; %,d people on file%n",
          KILLED,
          killedAt,
          hands,
          load.answered.get(),
          load.answered.get() - atTheKill,
          load.sentAgain.get(),
          load.wrong,
          load.known.size());
      assertThat(load.wrong).isEmpty();
      assertThat(hands).containsExactly(KILLED, "aid");
      assertOnlyTheNewKeys();
      assertThat(signed(signer)).as("signed by the new key").isGreaterThan(signedBefore);
      assertThat(suite.findsTampering()).as("both keys prove what they signed").isFalse();
      assertEverybodyIsReadable(load);
    } finally {
      claims.end();
      suite.halt(KILLED);
      rings.makeTheNewActive();
    }
  }

  private long signed(String key) {
    return aid.number("select count(*) from audit_entry where sealed_by like '%:' || ?", key);
  }

  private static List<String> others() {
    return LocalSuite.SERVICES.stream().filter(service -> !service.equals("aid")).toList();
  }

  private void peopleOnFile(HouseholdLoad load) {
    load.refer(suite.brokers(), ON_FILE + MEANWHILE);
    String drafts =
        "select household_id from household_petition where person_ref like 'load-"
            + suite.run()
            + "-%'";
    await(
        "the drafts",
        PATIENCE,
        () -> aid.number("select count(*) from (" + drafts + ")") == ON_FILE + MEANWHILE);
    load.takeDrafts(aid.texts(drafts));
    while (load.drafts() > MEANWHILE) {
      load.enter(HouseholdLoad.only(suite.as(CLERK)), random);
    }
  }

  /** Every process has these; null when there is none at another door. */
  private void awaitKeys(@Nullable URI other, String active, int many) {
    for (String service : LocalSuite.SERVICES) {
      await(
          "the keys of " + service,
          PATIENCE,
          () -> has(keys(suite.as(ADMIN), service).path("fieldKeys"), active, many));
    }
    if (other != null) {
      await(
          "the keys of " + KILLED,
          PATIENCE,
          () -> has(keys(suite.at(other, ADMIN), "aid").path("fieldKeys"), active, many));
    }
  }

  private static boolean has(JsonNode keys, String active, int many) {
    return keys.size() == many && keys.path(0).path("id").asText().equals(active);
  }

  private static JsonNode keys(Api api, String service) {
    return api.get("/api/" + service + "/keys").expect(200).body();
  }

  private static String rotate(Api api, String service) {
    return api.post("/api/" + service + "/keys/rotation", Map.of(), "rotate-" + UUID.randomUUID())
        .expect(202)
        .field("job");
  }

  private boolean isInTheMiddle(String job) {
    return aid.number(
            "select count(*) from job where id = ?::uuid and state = 'RUNNING' and done > 0 and done < total",
            job)
        == 1;
  }

  private boolean isDone(String job) {
    String state = aid.texts("select state from job where id = ?::uuid", job).getFirst();
    assertThat(state).isNotIn("FAILED", "CANCELLED");
    return state.equals("DONE");
  }

  private void awaitNothingLeft(String service) {
    await(
        "nothing left in " + service,
        PATIENCE,
        () -> keys(suite.as(ADMIN), service).path("left").asLong() == 0);
  }

  private void assertOnlyTheNewKeys() {
    for (String service : LocalSuite.SERVICES) {
      for (JsonNode use : keys(suite.as(ADMIN), service).path("uses")) {
        assertThat(use.path("key").asText())
            .as("%s %s", service, use)
            .isIn(rings.newFieldKey(), rings.newIndexKey());
      }
    }
    assertThat(
            aid.number("select count(*) from household where head_citizen_id_sealed is not null"))
        .isGreaterThanOrEqualTo(ON_FILE);
  }

  private void assertEverybodyIsReadable(HouseholdLoad load) {
    Api clerk = suite.as(CLERK);
    load.known.forEach((path, person) -> load.check(clerk.get(path).expect(200).body(), person));
    load.known.entrySet().stream()
        .limit(10)
        .forEach(
            one -> {
              String clear =
                  clerk
                      .post(
                          one.getKey() + "/reveal",
                          Map.of(
                              "field",
                              "headCitizenId",
                              "purpose",
                              "VERIFICATION",
                              "reason",
                              "核对户口簿原件"),
                          "reveal-" + UUID.randomUUID())
                      .expect(200)
                      .field("value");
              assertThat(clear.equals(one.getValue().citizenId())).as("as it was entered").isTrue();
            });
  }

  private static void awaitMore(HouseholdLoad load, int more) {
    int from = load.answered.get();
    await("more requests", PATIENCE, () -> load.answered.get() >= from + more);
  }
}

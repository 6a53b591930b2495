package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.pledge;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** A household's file ends, and with it what rested on it. */
@ServiceTest
class HouseholdRemovedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path CONSUMED = Path.of("contracts/consumed");

  @Test
  void whatRestedOnTheFileIsLookedAtAnewAndNothingEndsByItself() throws IOException {
    // Given: a file, and two applications that needed no check because of it, one of them granted
    String worker = "energy.worker31";
    UUID household = Ids.next();
    filed(worker, household, "2026-03-05");
    String waiting = applied(worker);
    String granted = applied(worker);
    move(OFFICER, granted, "acceptance", because("材料齐全")).then().statusCode(200);
    move(LEADER, granted, "grant", because("符合条件")).then().statusCode(200);

    // When
    UUID event = Ids.next();
    for (int delivery = 0; delivery < 2; delivery++) {
      removed(event, worker, household, "2026-06-30");
    }

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              read(OFFICER, waiting).then().body("meansStanding", equalTo("LAPSED"));
              read(OFFICER, granted).then().body("meansStanding", equalTo("LAPSED"));
            });
    read(OFFICER, granted).then().body("state", equalTo("GRANTED"));
    as(OFFICER)
        .get(AID + "/" + granted + "/steps")
        .then()
        .body("items.move", hasItem("MEANS_LAPSE"))
        .body("items.findAll { it.move == 'MEANS_LAPSE' }.size()", equalTo(1));
    move(OFFICER, waiting, "acceptance", because("材料齐全")).then().statusCode(200);
    assertProblem(move(LEADER, waiting, "grant", because("符合条件")), 422, "means-to-be-confirmed");
    move(OFFICER, waiting, "means-check", pledge()).then().statusCode(200);
    move(LEADER, waiting, "grant", because("符合条件")).then().statusCode(200);
    move(
            LEADER,
            granted,
            "termination",
            java.util.Map.of("ground", "NO_LONGER_ELIGIBLE", "reason", "档案已终止，收入已超过标准"))
        .then()
        .statusCode(200)
        .body("state", equalTo("TERMINATED"));
    post(worker, AID, application(claim("WAGES")))
        .then()
        .statusCode(201)
        .body("meansMethod", nullValue());
  }

  @Test
  void anOlderEventBringsNoFileBackAndANewerOneDoes() throws IOException {
    String worker = "energy.worker32";
    UUID household = Ids.next();
    removed(Ids.next(), worker, household, "2026-06-30");
    await().atMost(PATIENCE).until(() -> rows(worker, "removed_on = '2026-06-30'") == 1);
    filed(worker, household, "2026-03-05");
    UUID another = Ids.next();
    filed("energy.worker33", another, "2026-03-05");
    post(worker, AID, application(claim("WAGES")))
        .then()
        .statusCode(201)
        .body("meansMethod", nullValue());

    filed(worker, household, "2026-09-01");
    await().atMost(PATIENCE).until(() -> rows(worker, "filed_on = '2026-09-01'") == 1);

    post(worker, AID, application(claim("WAGES")))
        .then()
        .statusCode(201)
        .body("meansReason", equalTo("HOUSEHOLD_ON_FILE"));
  }

  @Test
  void theSampleIsMadeAsTheSchemaSays() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(CONSUMED.resolve("household.removed.v1.schema.json")),
                InputFormat.JSON);

    assertThat(schema.validate(sample(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(sample().replace("removedOn", "endedOn"), InputFormat.JSON))
        .isNotEmpty();
  }

  private static String applied(String worker) {
    return post(worker, AID, application(claim("WAGES")))
        .then()
        .statusCode(201)
        .body("meansReason", equalTo("HOUSEHOLD_ON_FILE"))
        .body("meansStanding", equalTo("CONFIRMED"))
        .extract()
        .path("id");
  }

  private static void filed(String worker, UUID household, String on) throws IOException {
    String sample =
        Files.readString(Path.of("../aid-service/contracts/published/household.filed.v1.json"));
    Topics.from(
        "aid",
        Ids.next(),
        HouseholdFiledHandler.FILED,
        household.toString(),
        1,
        with(
            with(with(sample, "personRef", Tokens.personRefOf(worker)), "filedOn", on),
            "householdId",
            household.toString()));
    if (rows(worker, "removed_on >= '" + on + "'") == 0) {
      await().atMost(PATIENCE).until(() -> rows(worker, "filed_on = '" + on + "'") == 1);
    }
  }

  private static void removed(UUID event, String worker, UUID household, String on)
      throws IOException {
    Topics.from(
        "aid",
        event,
        HouseholdRemovedHandler.REMOVED,
        household.toString(),
        2,
        with(
            with(with(sample(), "personRef", Tokens.personRefOf(worker)), "removedOn", on),
            "householdId",
            household.toString()));
  }

  private static String sample() throws IOException {
    return Files.readString(CONSUMED.resolve("household.removed.v1.json"));
  }

  private static String with(String json, String field, String value) {
    return json.replaceFirst(
        "\"" + field + "\": \"[^\"]+\"", "\"" + field + "\": \"" + value + "\"");
  }

  private static long rows(String worker, String condition) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from household_on_file where person_ref = ? and " + condition,
            Tokens.personRefOf(worker));
  }
}

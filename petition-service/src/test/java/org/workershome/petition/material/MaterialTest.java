package org.workershome.petition.material;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Files of petitions, for the petitioner and for those who work on his petition. */
@ServiceTest
class MaterialTest {
  private static final String WORKER = "energy.worker";
  private static final String OFFICER = "energy.petition-officer";
  private static final String CITY_OFFICER = "city.petition-officer";
  private static final byte[] SLIP = "%PDF-1.7 canary".getBytes(US_ASCII);

  @Test
  void aWorkerAddsAPaySlipAndHisOfficerReadsIt() {
    // Given
    String petition = submitted(WORKER);

    // When
    Response added = upload(WORKER, petition, "工资条.pdf");
    String id = added.then().statusCode(201).extract().path("id");
    Response read = as(OFFICER).accept("*/*").get(files(petition) + "/" + id + "/content");

    // Then
    assertThat(added.header("Location")).endsWith(files(petition) + "/" + id);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.asByteArray()).isEqualTo(SLIP);
    assertThat(read.header("Content-Disposition")).startsWith("attachment;");
    Response part =
        as(WORKER)
            .accept("*/*")
            .header("Range", "bytes=1-3")
            .get(files(petition) + "/" + id + "/content");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.asString()).isEqualTo("PDF");
    assertThat(as(WORKER).get(files(petition) + "/" + id).jsonPath().getString("name"))
        .isEqualTo("工资条.pdf");
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from attachment_chunk where position('canary'::bytea in sealed) > 0"))
        .isZero();
  }

  @Test
  void whoDoesNotWorkOnAPetitionKnowsNothingOfItsFiles() {
    String petition = submitted(WORKER);
    String id = upload(WORKER, petition, "a.pdf").then().statusCode(201).extract().path("id");

    for (String stranger :
        List.of(
            "yubei.petition-officer",
            "city.petition-officer",
            "energy.leader",
            "energy.auditor",
            "energy.worker2")) {
      assertProblem(as(stranger).get(files(petition)), 404, "not-found");
      assertProblem(as(stranger).get(files(petition) + "/" + id + "/content"), 404, "not-found");
    }
    assertThat(upload("energy.worker2", petition, "a.pdf").statusCode()).isEqualTo(404);
    assertThat(upload("yubei.petition-officer", petition, "a.pdf").statusCode()).isEqualTo(404);
    assertThat(upload("city.petition-officer", petition, "a.pdf").statusCode()).isEqualTo(403);
    assertProblem(anyone().get(files(petition)), 401, "unauthenticated");
    assertProblem(as(WORKER).get(files("not-an-id")), 404, "not-found");
  }

  @Test
  void filesGoToWhoeverWorksOnThePetition() {
    // Given: a petition of the city with a file, sent down
    String petition = submitted("city.worker", Cases.residual());
    decide(CITY_OFFICER, petition, "registration", Map.of()).then().statusCode(200);
    String slip =
        upload("city.worker", petition, "a.pdf").then().statusCode(201).extract().path("id");
    decide(CITY_OFFICER, petition, "transfer", Map.of("to", "CQ.ENERGY", "requirement", "属你单位"))
        .then()
        .statusCode(201);

    // Then its receiver reads and adds, and nobody beside it
    assertThat(content(OFFICER, petition, slip)).isEqualTo(200);
    String report = upload(OFFICER, petition, "b.pdf").then().statusCode(201).extract().path("id");
    assertThat(content("city.worker", petition, report)).isEqualTo(200);
    assertThat(content(CITY_OFFICER, petition, slip)).isEqualTo(404);
    assertThat(content("yubei.petition-officer", petition, slip)).isEqualTo(404);

    // And whoever reviews, until it is decided
    decide(OFFICER, petition, "acceptance", Cases.acceptance()).then().statusCode(201);
    decide(OFFICER, petition, "opinion", Cases.opinion()).then().statusCode(201);
    decide(OFFICER, petition, "delivery", Cases.servedToday()).then().statusCode(201);
    decide("city.worker", petition, "review-request", Map.of("grounds", "不服"))
        .then()
        .statusCode(201);
    assertThat(content(CITY_OFFICER, petition, slip)).isEqualTo(200);
    upload(CITY_OFFICER, petition, "c.pdf").then().statusCode(201);
    decide(
            CITY_OFFICER,
            petition,
            "review-decision",
            Map.of("outcome", "UPHELD", "findings", "清楚", "legalBasis", "《信访工作条例》第三十五条"))
        .then()
        .statusCode(201);
    assertThat(content(CITY_OFFICER, petition, slip)).isEqualTo(404);
  }

  private static int content(String account, String petition, String file) {
    return as(account).accept("*/*").get(files(petition) + "/" + file + "/content").statusCode();
  }

  @Test
  void filesStayAsTheyAreOnceTheNoticeIsGiven() {
    // Given
    String petition = registered();
    String id = upload(WORKER, petition, "a.pdf").then().statusCode(201).extract().path("id");

    // When
    decide(OFFICER, petition, "statutory-route", allRoutes()).then().statusCode(201);

    // Then
    assertProblem(upload(WORKER, petition, "b.pdf"), 409, "record-closed");
    assertProblem(remove(petition, id), 409, "record-closed");
    assertThat(as(OFFICER).get(files(petition)).jsonPath().getList("state"))
        .isEqualTo(List.of("STORED"));
  }

  @Test
  void aFileIsTakenAwayWithAReason() {
    String petition = submitted(WORKER);
    String id = upload(WORKER, petition, "a.pdf").then().statusCode(201).extract().path("id");

    remove(petition, id).then().statusCode(200);

    assertProblem(
        as(WORKER).get(files(petition) + "/" + id + "/content"), 410, "attachment-removed");
  }

  @Test
  void theAuditOfFilesIsSealedWithTheCase() {
    // Given: papers for what turns out to be an accusation, and an entry from before, under the
    // file
    String petition = submitted(WORKER, Cases.residual());
    String id = upload(WORKER, petition, "a.pdf").then().statusCode(201).extract().path("id");
    assertThat(content(OFFICER, petition, id)).isEqualTo(200);
    Superuser.ofTheRunningTest()
        .change(
            "insert into audit_entry (id, at, outcome, actor, actor_kind, actor_roles, action,"
                + " record_type, record_id, union_path, person_ref, changes, sealed_by, mac)"
                + " select gen_random_uuid(), at, outcome, actor, actor_kind, actor_roles, action,"
                + " 'attachment', ?, union_path, person_ref, changes, sealed_by, mac"
                + " from audit_entry where record_id = ? and action = 'attachment-added'",
            id,
            petition);
    assertThat(entries("energy.auditor", "petition", petition))
        .contains("attachment-added", "attachment-read");
    assertThat(entries("energy.auditor", "attachment", id)).contains("attachment-added");

    // When
    decide(OFFICER, petition, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, petition, "sealing", Map.of("reason", "内容为检举控告")).then().statusCode(200);

    // Then
    assertThat(entries("energy.auditor", "petition", petition)).isEmpty();
    assertThat(entries("energy.auditor", "attachment", id)).isEmpty();
  }

  private static List<String> entries(String account, String type, String record) {
    return as(account)
        .queryParam("recordType", type)
        .queryParam("recordId", record)
        .get("/api/petition/audit")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.action");
  }

  private static Response remove(String petition, String id) {
    return post(WORKER, files(petition) + "/" + id + "/removal", Map.of("reason", "误传"));
  }

  private static Response upload(String account, String petition, String name) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .contentType("application/pdf")
        .queryParam("name", name)
        .body(SLIP)
        .post(files(petition));
  }

  private static String files(String petition) {
    return path(petition) + "/attachments";
  }
}

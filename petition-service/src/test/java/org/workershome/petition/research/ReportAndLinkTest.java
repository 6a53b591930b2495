package org.workershome.petition.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.research.Projects.ANALYST;
import static org.workershome.petition.research.Projects.LEADER;
import static org.workershome.petition.research.Projects.OFFICER;
import static org.workershome.petition.research.Projects.TODAY;
import static org.workershome.petition.research.Projects.draft;
import static org.workershome.petition.research.Projects.issued;
import static org.workershome.petition.research.Projects.path;
import static org.workershome.petition.research.Projects.report;
import static org.workershome.petition.research.Projects.underWay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.ServiceTest;

/** Reports that stay as they were issued, and links that name nobody. */
@ServiceTest
class ReportAndLinkTest {

  @Test
  void anIssuedReportStaysAndANewEditionStandsBesideIt() {
    var at = new At("CQ.REPORTS");
    String project = underWay(at);
    String first = draft(at, project);
    at.put(ANALYST, report(first), "", Map.of("title", "井下工时", "text", "修改稿"))
        .then()
        .statusCode(200)
        .body("text", equalTo("修改稿"));
    at.post(ANALYST, path(project) + "/reports", Map.of("title", "x", "text", "y"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:report-draft-exists"));
    at.decide(ANALYST, report(first), "issue", At.nothing()).then().statusCode(403);
    at.decide(LEADER, report(first), "issue", At.nothing())
        .then()
        .statusCode(200)
        .body("contentHash", notNullValue());

    at.put(ANALYST, report(first), "", Map.of("title", "改", "text", "改"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:illegal-report-move"))
        .body("legalMoves", empty());
    at.decide(LEADER, report(first), "issue", At.nothing()).then().statusCode(409);
    for (String change :
        List.of("text = '改'", "state = 'DRAFT', issued_on = null, content_hash = null")) {
      assertThatThrownBy(
              () ->
                  Superuser.ofTheRunningTest()
                      .change(
                          "update research_report set " + change + " where id = ?::uuid", first))
          .cause()
          .hasMessageContaining("stays as it was issued");
    }
    String second = issued(at, project);
    at.get("auditor", path(project) + "/reports")
        .then()
        .statusCode(200)
        .body("items.id", contains(first, second))
        .body("items.edition", contains(1, 2));
  }

  @Test
  void ofManyDraftsAtOnceOneIsTaken() throws Exception {
    var at = new At("CQ.REPORTRACE");
    String project = underWay(at);

    List<Integer> statuses =
        At.atOnce(
            20,
            i ->
                at.post(
                    ANALYST, path(project) + "/reports", Map.of("title", "第" + i, "text", "正文")));

    assertThat(Collections.frequency(statuses, 201)).isOne();
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(19);
  }

  @Test
  void whoMaySeeThePetitionsSeesTheirIdsAndTheOthersACountThatIsNotSmall() {
    // Given
    var at = new At("CQ.LINKED");
    String project = underWay(at);
    List<String> petitions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      petitions.add(linked(at, project));
    }

    // Then four are told to nobody who may not see them
    at.get(ANALYST, path(project) + "/petitions")
        .then()
        .statusCode(200)
        .body("visible", empty())
        .body("count", nullValue())
        .body("countNoteZh", containsString("不足5件"));
    at.get("auditor", path(project) + "/petitions")
        .then()
        .statusCode(200)
        .body("visible.id", containsInAnyOrder(petitions.toArray()))
        .body("count", equalTo(4));

    // When it is five
    petitions.add(linked(at, project));

    // Then they are counted, and still not named
    at.get(ANALYST, path(project) + "/petitions")
        .then()
        .body("visible", empty())
        .body("count", equalTo(5))
        .body("countNoteZh", nullValue());

    // And who sees five of six is not told how many there are: one would be left
    new At("CQ")
        .post(
            OFFICER,
            path(project) + "/petitions",
            Map.of("petitionId", petition(new At("CQ.LINKED_ELSEWHERE"))))
        .then()
        .statusCode(201);
    at.get("auditor", path(project) + "/petitions")
        .then()
        .body("visible", hasSize(5))
        .body("count", nullValue());
    at.get(ANALYST, path(project) + "/petitions").then().body("count", equalTo(6));
    at.post(OFFICER, path(project) + "/petitions", Map.of("petitionId", petitions.getFirst()))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:already-linked"));
    at.post(ANALYST, path(project) + "/petitions", Map.of("petitionId", petitions.getFirst()))
        .then()
        .statusCode(403);
    assertThat(at.get(ANALYST, path(project)).asString()).doesNotContain(petitions);
  }

  @Test
  void aPetitionThatIsNotTheCallersIsNotLinkedAndNotSeen() {
    var at = new At("CQ.LINKEDOWN.A");
    String project = underWay(at);
    String foreign = petition(new At("CQ.LINKEDOWN.B"));
    at.post(OFFICER, path(project) + "/petitions", Map.of("petitionId", foreign))
        .then()
        .statusCode(404);
    at.post(
            OFFICER,
            path(project) + "/petitions",
            Map.of("petitionId", UUID.fromString(Ids.next().toString())))
        .then()
        .statusCode(404);

    // Linked from above, where both are seen, it is not seen below
    new At("CQ.LINKEDOWN")
        .post(OFFICER, path(project) + "/petitions", Map.of("petitionId", foreign))
        .then()
        .statusCode(201)
        .body("visible.id", contains(foreign));
    at.get(OFFICER, path(project) + "/petitions")
        .then()
        .statusCode(200)
        .body("visible", empty())
        .body("count", nullValue());
  }

  @Test
  void aSealedPetitionIsLinkedToNothing() {
    var at = new At("CQ.LINKSEALED");
    String project = underWay(new At("CQ.LINKSEALED.UNIT"));
    String accusation =
        new At("CQ.LINKSEALED.UNIT")
            .post(
                "worker",
                "/api/petitions/accusations",
                Map.of("title", "举报", "text", "截留慰问金", "employerName", "重庆某公司"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    at.post(OFFICER, path(project) + "/petitions", Map.of("petitionId", accusation))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:sealed-case"));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where record_id = ? and changes::text like '%' || ? || '%'",
                    project, accusation))
        .isZero();
  }

  @Test
  void whatIsWrittenOfWorkersHoldsNobodysNumber() {
    var at = new At("CQ.NUMBERS");
    String project = underWay(at);

    at.post(
            ANALYST,
            path(project) + "/reports",
            Map.of("title", "井下工时", "text", "张某（13800005678）反映加班"))
        .then()
        .statusCode(400)
        .body("faults.field", contains("text"));
  }

  @Test
  void manyLinksOfOnePetitionAtOnceAreOne() throws Exception {
    var at = new At("CQ.LINKRACE");
    String project = underWay(at);
    String petition = petition(at);

    List<Integer> statuses =
        At.atOnce(
            20,
            i -> at.post(OFFICER, path(project) + "/petitions", Map.of("petitionId", petition)));

    assertThat(Collections.frequency(statuses, 201)).isOne();
    at.get(OFFICER, path(project) + "/petitions")
        .then()
        .body("count", equalTo(1))
        .body("visible", hasSize(1));
  }

  @Test
  void backlogCasesThatItResolvedAreNamedToTheSame() {
    var at = new At("CQ.BACKLOGGED");
    String project = underWay(at);
    String backlogCase = cleared(at.union());
    at.post(
            OFFICER,
            path(project) + "/backlog-cases",
            Map.of("caseId", Ids.next().toString(), "evidence", "化解报告 3"))
        .then()
        .statusCode(404);
    at.post(
            OFFICER,
            path(project) + "/backlog-cases",
            Map.of("caseId", backlogCase, "evidence", "化解报告 3"))
        .then()
        .statusCode(201);

    at.get("auditor", path(project) + "/backlog-cases")
        .then()
        .statusCode(200)
        .body("visible.id", contains(backlogCase))
        .body("visible[0].evidence", equalTo("化解报告 3"));
    at.get(ANALYST, path(project) + "/backlog-cases")
        .then()
        .body("visible", empty())
        .body("count", nullValue());
  }

  @Test
  void theSmallestCountIsConfiguredByUnionAndDay() {
    var at = new At("CQ.SMALLEST");
    at.post(
            LEADER,
            "/api/research/terms",
            Map.of("validFrom", TODAY.toString(), "smallestCount", 3))
        .then()
        .statusCode(201);
    at.post(
            LEADER,
            "/api/research/terms",
            Map.of("validFrom", TODAY.toString(), "smallestCount", 4))
        .then()
        .statusCode(409);
    at.post(
            LEADER,
            "/api/research/terms",
            Map.of("validFrom", TODAY.minusDays(1).toString(), "smallestCount", 4))
        .then()
        .statusCode(422);
    var below = new At("CQ.SMALLEST.A");
    below
        .get(ANALYST, "/api/research/terms")
        .then()
        .statusCode(200)
        .body("smallestCount", equalTo(3));
    String project = underWay(below);
    for (int i = 0; i < 3; i++) {
      linked(below, project);
    }

    below.get(ANALYST, path(project) + "/petitions").then().body("count", equalTo(3));
  }

  private static String linked(At at, String project) {
    String petition = petition(at);
    at.post(OFFICER, path(project) + "/petitions", Map.of("petitionId", petition))
        .then()
        .statusCode(201);
    return petition;
  }

  private static String petition(At at) {
    return at.made("worker", Api.PETITIONS, Api.petition());
  }

  /** A case of a campaign that was cleared. */
  private static String cleared(String union) {
    var planted = new Planted();
    var petition =
        planted.petition(union, "person", "LETTER", "CLAIM", LocalDate.of(2025, 3, 2), 1);
    String campaign = Ids.next().toString();
    String id = Ids.next().toString();
    planted
        .database()
        .change(
            "insert into backlog_campaign (id, union_path, name, from_on, to_on, state,"
                + " opened_by_subject, opened_by_name, created_at, version) values (?::uuid,"
                + " ?::ltree, '活动', '2025-01-01', '2025-12-31', 'PLANNED', 'a', '甲', now(), 1)",
            campaign,
            union);
    planted
        .database()
        .change(
            "insert into backlog_case (id, campaign_id, petition_id, union_path, reasons, state,"
                + " listed_on, way, evidence_sealed, reported_on, reported_by_ref, cleared_on,"
                + " approved_by_ref, created_at, version) values (?::uuid, ?::uuid, ?, ?::ltree,"
                + " array['OVERDUE'], 'CLEARED', '2025-06-01', 'SETTLED', ''::bytea, '2025-07-01',"
                + " 'a', '2025-07-02', 'b', now(), 1)",
            id,
            campaign,
            petition.id(),
            union);
    return id;
  }
}

package org.workershome.petition.groupvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.ImportedFiles.citizenId;
import static org.workershome.petition.support.ImportedFiles.reasons;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ImportedFiles;
import org.workershome.petition.support.ServiceTest;

/** The people behind a group visit come from a file. */
@ServiceTest
class RosterImportTest {
  private static final String ADDRESS = "/api/petitions/roster-imports";
  private static final String OFFICER = "energy.petition-officer";
  private static final String HEADER = "信访编号,姓名,身份证号,电话,分组\n";

  private final ImportedFiles files = new ImportedFiles(OFFICER, ADDRESS);
  private final Superuser database = Superuser.ofTheRunningTest();
  private final PersonRefs people;

  RosterImportTest(PersonRefs people) {
    this.people = people;
  }

  @Test
  void theRosterIsFilledMaskedAndEachOfTheGroupSeesTheLeadCase() {
    Response visit = groupVisit();
    String id = visit.path("petitionId");
    String number = visit.path("number");
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 52; i++) {
      csv.append(line(number, "工友" + (char) ('一' + i), citizenId(600_000 + i)));
    }

    JsonPath done = files.done(csv.toString());

    assertThat(done.getMap("imported")).containsEntry("created", 52);
    as(OFFICER)
        .get(path(id) + "/group")
        .then()
        .statusCode(200)
        .body("members.size()", equalTo(52))
        .body("members[0].phone", equalTo("139****4321"));
    assertThat(as(OFFICER).get(path(id) + "/group").asString()).doesNotContain("工友");
    anyone()
        .header(
            "Authorization",
            Tokens.of("energy.worker7").personRef(people.ofCitizenId(citizenId(600_001))).bearer())
        .get(path(id))
        .then()
        .statusCode(200);
    for (String table : List.of("petition_member", "bulk_line", "bulk_import", "job")) {
      assertThat(
              database.number(
                  "select count(*) from " + table + " t where position(? in t::text) > 0",
                  citizenId(600_001)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void whoIsOnTheRosterTwiceOrMistypedIsToldByColumn() {
    Response visit = groupVisit();
    String number = visit.path("number");
    String id = visit.path("petitionId");
    as(OFFICER)
        .header("Idempotency-Key", org.workershome.petition.support.Api.newKey())
        .header("If-Match", org.workershome.petition.support.Api.etag(OFFICER, id))
        .body(Map.of("members", List.of(Map.of("name", "张三", "citizenId", citizenId(610_000)))))
        .post(path(id) + "/group/roster")
        .then()
        .statusCode(201);
    String good = citizenId(610_001);
    String mistyped = good.substring(0, 17) + (good.endsWith("1") ? '2' : '1');
    String plain =
        post("energy.worker", "/api/petitions", org.workershome.petition.support.Api.petition())
            .path("number");

    JsonPath done =
        files.done(
            HEADER
                + line(number, "张三", citizenId(610_000))
                + line(number, "李四", good)
                + line(number, "李四", good)
                + line(number, "李四", good).replace("A组", "B组")
                + line(number, "王五", mistyped)
                + (number + ",赵六," + citizenId(610_002) + ",123,\n")
                + line(plain, "钱七", citizenId(610_003))
                + line("XF-CQ.YUBEI-2026-999999", "孙八", citizenId(610_004)));

    assertThat(done.getMap("imported"))
        .containsEntry("created", 1)
        .containsEntry("unchanged", 2)
        .containsEntry("refused", 5);
    assertThat(reasons(done, 0)).containsExactly("citizenId DIFFERS");
    assertThat(reasons(done, 1)).containsExactly("citizenId CHECK_DIGIT");
    assertThat(reasons(done, 2)).containsExactly("phone MALFORMED");
    assertThat(reasons(done, 3)).containsExactly("petitionNumber NO_GROUP_VISIT");
    assertThat(reasons(done, 4)).containsExactly("petitionNumber NO_GROUP_VISIT");
    assertThat(done.prettify()).doesNotContain(mistyped).doesNotContain("王五");
    as(OFFICER).get(path(id) + "/group").then().body("members.size()", equalTo(2));
  }

  @Test
  void anotherUnionFillsNoRosterOfOurs() {
    String number = groupVisit().path("number");
    var yubei = new ImportedFiles("yubei.petition-officer", ADDRESS);

    JsonPath checked = yubei.checked(HEADER + line(number, "张三", citizenId(620_000)));

    assertThat(reasons(checked, 0)).containsExactly("petitionNumber NO_GROUP_VISIT");
    new ImportedFiles("energy.leader", ADDRESS).upload(HEADER).statusCode(403);
  }

  private static String line(String number, String name, String citizenId) {
    return number + "," + name + "," + citizenId + ",13900004321,A组\n";
  }

  private static Response groupVisit() {
    Response visit =
        post(
            OFFICER,
            "/api/petitions/group-visits",
            Map.of(
                "headcount",
                52,
                "matter",
                "WAGE_ARREARS",
                "title",
                "集体反映欠薪",
                "employerName",
                "重庆某建筑公司",
                "urgent",
                false));
    visit.then().statusCode(201);
    return visit;
  }
}

package org.workershome.petition.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.residual;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** The lists of the work desk and of petitions as files. */
@ServiceTest
class WorkListExportTest {
  private static final String OFFICER = "petition-officer";
  private static final String UNION_LIST = "/api/petition/work-lists/UNION/export";

  @Test
  void aListLeavesInItsOrderWithoutWhoPetitionedAndWithNothingThatRuns() {
    var union = new At("CQ.DESKFILE1");
    String formula = submitted(union, "=cmd|' /C calc'!A1");
    String urgentFirst = submitted(union, "请回电 138-1234-5678");
    age(urgentFirst, "notice", 3);

    String csv = csv(union, OFFICER, UNION_LIST).then().statusCode(200).extract().asString();

    List<String> lines = csv.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("\uFEFF编号,收件工会,承办工会,渠道,类别,事由,标题,状态,收到日期");
    assertThat(lines.get(1)).contains(number(urgentFirst), "请回电 ******", "书面告知", "已收到");
    assertThat(lines.get(2)).contains(number(formula), "'=cmd|");
    assertThat(csv)
        .doesNotContain("5678")
        .doesNotContain(union.personOf("worker"))
        .doesNotContain(Tokens.personRefOf("energy.worker"));
  }

  @Test
  void theFilterTheReachAndTheRolesAreThoseOfTheList() {
    var union = new At("CQ.DESKFILE2");
    String one = submitted(union, "食堂卫生");
    String registered = submitted(union, "班车取消");
    union.decide(OFFICER, Api.path(registered), "registration", Map.of()).then().statusCode(200);

    assertThat(csv(union, OFFICER, UNION_LIST + "?state=RECEIVED").asString())
        .contains(number(one))
        .doesNotContain(number(registered));
    assertThat(csv(union, OFFICER, "/api/petitions/export?state=REGISTERED").asString())
        .contains(number(registered))
        .doesNotContain(number(one));
    assertThat(csv(new At("CQ.DESKFILE3"), OFFICER, UNION_LIST).asString())
        .doesNotContain(number(one));
    assertThat(csv(new At("CQ.DESKFILE3"), OFFICER, "/api/petitions/export").asString())
        .doesNotContain(number(one));
    assertThat(csv(union, "worker", UNION_LIST).statusCode()).isEqualTo(403);
    assertThat(csv(union, "worker", "/api/petitions/export").statusCode()).isEqualTo(403);
    csv(union, OFFICER, UNION_LIST + "?format=pdf")
        .then()
        .statusCode(400)
        .body("type", endsWith(":export-format-unknown"));
    assertThat(csv(union, OFFICER, UNION_LIST + "?limit=5").statusCode()).isEqualTo(400);
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select changes from audit_entry where action = 'export'"
                        + " and changes like '%petition-work-list%' and changes like '%RECEIVED%'"))
        .isNotEmpty();
  }

  private static Response csv(At union, String role, String path) {
    return union.as(role).accept("*/*").get(path);
  }

  private static String submitted(At union, String title) {
    Map<String, Object> body = residual();
    body.put("title", title);
    return union.made("worker", Api.PETITIONS, body);
  }

  private static String number(String petition) {
    return Superuser.ofTheRunningTest()
        .texts("select number from petition where id = ?::uuid", petition)
        .getFirst();
  }
}

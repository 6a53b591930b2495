package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.approve;
import static org.workershome.petition.sentiment.Panels.approved;
import static org.workershome.petition.sentiment.Panels.filled;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.opinion;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.source;
import static org.workershome.petition.sentiment.Panels.submit;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** The panels of unions below are summed into the panel above them, and can be followed back. */
@ServiceTest
class PanelRollUpTest {

  @Test
  void aQuarterOfThreeUnionsIsRolledUpIntoTheUnionAboveThem() {
    // Given a union that the register has three unions below, of which two report and one does not
    register("CQ.ROLL", "CQ", "某集团工会");
    for (String mine : List.of("A", "B", "C")) {
      register("CQ.ROLL." + mine, "CQ.ROLL", mine + "矿工会");
    }
    var above = new At("CQ.ROLL");
    String a = approved(new At("CQ.ROLL.A"));
    String b = zeroReport(new At("CQ.ROLL.B"));
    String own = filled(above);

    // When
    JsonPath open = rollUp(above, own);

    // Then who is missing is named, and the numbers are sums
    assertThat(open.getBoolean("frozen")).isFalse();
    assertThat(open.getInt("expected")).isEqualTo(3);
    assertThat(open.getInt("reported")).isEqualTo(2);
    assertThat(open.getInt("missing")).isEqualTo(1);
    assertThat(open.<Map<String, Object>>get("unions.find { it.union == 'CQ.ROLL.C' }"))
        .containsEntry("state", "MISSING")
        .containsEntry("name", "C矿工会");
    assertThat(open.getString("unions.find { it.union == 'CQ.ROLL.C' }.panelId")).isNull();
    assertThat(open.<Map<String, Object>>get("unions.find { it.union == 'CQ.ROLL.B' }"))
        .containsEntry("zeroReport", true)
        .containsEntry("counted", true);
    assertThat(number(open, "OPINIONS_RAISED")).containsExactly(2, 2, 4);
    assertThat(number(open, "PERSONS_HEARD")).containsExactly(10, 10, 20);
    assertThat(number(open, "ZERO_REPORTS")).containsExactly(0, 1, 1);
    assertThat(number(open, "PANELS")).containsExactly(1, 2, 3);

    // When it is approved and the third reports afterwards
    submit(above, own);
    approve(above, own);
    String c = approved(new At("CQ.ROLL.C"));

    // Then the numbers stay, and what came later is a difference
    JsonPath frozen = rollUp(above, own);
    assertThat(frozen.getBoolean("frozen")).isTrue();
    assertThat(number(frozen, "OPINIONS_RAISED")).containsExactly(2, 2, 4);
    assertThat(frozen.<Map<String, Object>>get("unions.find { it.union == 'CQ.ROLL.C' }"))
        .containsEntry("state", "REPORTED")
        .containsEntry("counted", false);
    above
        .get(LEADER, path(own) + "/differences")
        .then()
        .statusCode(200)
        .body("reportedSince", contains("CQ.ROLL.C"))
        .body("items.find { it.figure == 'OPINIONS_RAISED' }.approved", equalTo(4))
        .body("items.find { it.figure == 'OPINIONS_RAISED' }.today", equalTo(6));

    // And every number can be followed to its records
    JsonPath trace = above.get(OFFICER, path(own) + "/figures/OPINIONS_RAISED").jsonPath();
    assertThat(trace.getInt("total")).isEqualTo(4);
    assertThat(trace.getList("own")).hasSize(2);
    assertThat(trace.<String>getList("below.panelId")).containsExactlyInAnyOrder(a, b);
    JsonPath below = above.get(OFFICER, path(a) + "/figures/OPINIONS_RAISED").jsonPath();
    assertThat(below.getList("own"))
        .hasSize(trace.getInt("below.find { it.panelId == '" + a + "' }.total"));
    above
        .get(OFFICER, "/api/sentiment/opinions/" + below.getString("own[0]"))
        .then()
        .statusCode(200)
        .body("panelId", equalTo(a));
    assertThat(c).isNotEqualTo(a);
  }

  @Test
  void whatIsNotApprovedIsNotSummed() {
    var above = new At("CQ.ROLLDRAFT");
    var below = new At("CQ.ROLLDRAFT.A");
    String own = filled(above);
    String draft = filled(below);

    assertThat(number(rollUp(above, own), "OPINIONS_RAISED")).containsExactly(2, 0, 2);
    submit(below, draft);
    JsonPath submitted = rollUp(above, own);
    assertThat(number(submitted, "OPINIONS_RAISED")).containsExactly(2, 0, 2);
    assertThat(submitted.getString("unions[0].state")).isEqualTo("SUBMITTED");
    approve(below, draft);
    assertThat(number(rollUp(above, own), "OPINIONS_RAISED")).containsExactly(2, 2, 4);
  }

  @Test
  void theUnionsOfTheLevelBelowThatCountOnlyThroughTheirOwn() {
    var top = new At("CQ.ROLLTREE");
    var middle = new At("CQ.ROLLTREE.M");
    String own = opened(top);
    approved(new At("CQ.ROLLTREE.M.X"));
    assertThat(number(rollUp(top, own), "OPINIONS_RAISED")).containsExactly(0, 0, 0);

    approved(middle);

    JsonPath summed = rollUp(top, own);
    assertThat(number(summed, "OPINIONS_RAISED")).containsExactly(0, 4, 4);
    assertThat(summed.getList("unions.union")).isEqualTo(List.of("CQ.ROLLTREE.M"));
  }

  @Test
  void whatIsAnsweredAndSolvedAfterApprovalIsADifference() {
    var at = new At("CQ.ROLLLATER");
    String panel = approved(at);
    at.get(OFFICER, path(panel) + "/differences").then().statusCode(200).body("items", hasSize(0));
    String source = at.get(OFFICER, path(panel) + "/sources").path("items[0].id");
    String late = opinion(at, panel, source);
    at.decide(OFFICER, "/api/sentiment/opinions/" + late, "answer", Map.of("answer", "自下月起公布。"))
        .then()
        .statusCode(200);
    source(at, panel, 3);

    at.get(OFFICER, path(panel) + "/differences")
        .then()
        .statusCode(200)
        .body("items.figure", hasItem("OPINIONS_ANSWERED"))
        .body("items.find { it.figure == 'OPINIONS_RAISED' }.difference", equalTo(1))
        .body("items.find { it.figure == 'PERSONS_HEARD' }.difference", equalTo(3))
        .body("items.find { it.figure == 'PANELS' }", nullValue());
    assertThat(number(rollUp(at, panel), "OPINIONS_RAISED")).containsExactly(2, 0, 2);
  }

  @Test
  void aPanelThatIsNotApprovedHasNoDifferences() {
    var at = new At("CQ.ROLLNONE");

    at.get(OFFICER, path(opened(at)) + "/differences")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:illegal-panel-move"))
        .body("legalMoves", hasItem("SUBMISSION"));
  }

  private static String zeroReport(At at) {
    String panel = opened(at);
    at.put(OFFICER, path(panel), "/content", Map.of("zeroReason", "本季度未发现异常情况。"))
        .then()
        .statusCode(200)
        .body("zeroReport", equalTo(true));
    submit(at, panel);
    approve(at, panel);
    return panel;
  }

  private static JsonPath rollUp(At at, String panel) {
    return at.get(OFFICER, path(panel) + "/roll-up").then().statusCode(200).extract().jsonPath();
  }

  private static List<Integer> number(JsonPath rollUp, String figure) {
    String one = "figures.find { it.figure == '" + figure + "' }.";
    return List.of(
        rollUp.getInt(one + "own"), rollUp.getInt(one + "below"), rollUp.getInt(one + "total"));
  }

  private static void register(String code, String parent, String name) {
    DirectoryTopic.awaitUnion(code, 1, DirectoryTopic.union(code, parent, name, code));
  }
}

package org.workershome.competition.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.competition.support.Api.HONOURS;
import static org.workershome.competition.support.Api.as;
import static org.workershome.competition.support.Api.honourPath;
import static org.workershome.competition.support.Api.nominated;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.Tokens;

/** The list of honours as a file. */
@ServiceTest
class HonourExportTest {
  @Test
  void aListLeavesAsItIsShownToTheCallerAndNobodyElse() {
    String number = as(Api.NOMINATOR).get(honourPath(nominated())).path("number");

    assertThat(csv(Api.NOMINATOR, "state=NOMINATED&awardType=MODEL_WORKER").asString())
        .startsWith("\uFEFF编号,工会,荣誉,级别,获得者,单位,状态,授予日期\r\n")
        .contains(number + ",CQ.ENERGY,劳动模范,")
        .contains("机修车间,已提名")
        .doesNotContain(Tokens.personRefOf("energy.worker2"));
    assertThat(csv(Api.NOMINATOR, "state=CONFERRED").asString()).doesNotContain(number);
    assertThat(csv("yubei.organiser", "format=csv").asString()).doesNotContain(number);
    assertThat(csv("city.leader", "format=csv").asString()).contains(number);
    assertThat(csv(Api.WORKER, "format=csv").statusCode()).isEqualTo(403);
    csv(Api.NOMINATOR, "format=pdf")
        .then()
        .statusCode(400)
        .body("type", endsWith(":export-format-unknown"));
  }

  private static Response csv(String account, String query) {
    return as(account).accept("*/*").get(HONOURS + "/export?" + query);
  }
}

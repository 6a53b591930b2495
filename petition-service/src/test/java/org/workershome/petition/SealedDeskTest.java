package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.registeredResidual;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** What was on the desks of the accused union before anybody knew that it is accused. */
@ServiceTest
class SealedDeskTest {

  @Test
  void whatIsSealedLeavesTheCountsOfThoseWhoHadItOnTheirDesks() {
    // Given
    int sponsored = count("energy.leader", "SPONSORED");
    int offered = count("energy.case-handler", "OFFERED");
    String id = registeredResidual();
    decide("energy.leader", id, "sponsorship", Map.of("reason", "疑难", "visitEveryDays", 30))
        .then()
        .statusCode(201);
    decide(
            OFFICER,
            id,
            "hand-overs",
            Map.of("toSubject", Tokens.subjectOf("energy.case-handler"), "reason", "分工"))
        .then()
        .statusCode(201);
    int sponsoredThen = count("energy.leader", "SPONSORED");
    int offeredThen = count("energy.case-handler", "OFFERED");

    // When
    decide(OFFICER, id, "sealing", Map.of("reason", "内容为检举控告")).then().statusCode(200);

    // Then
    assertThat(sponsoredThen).isEqualTo(sponsored + 1);
    assertThat(offeredThen).isEqualTo(offered + 1);
    assertThat(count("energy.leader", "SPONSORED")).isEqualTo(sponsored);
    assertThat(count("energy.case-handler", "OFFERED")).isEqualTo(offered);
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select category || ' ' || sealed from petition_desk where petition_id = ?::uuid",
                    id))
        .containsExactly("ACCUSATION true");
  }

  private static int count(String account, String list) {
    return as(account)
        .get("/api/petition/work-lists")
        .then()
        .statusCode(200)
        .extract()
        .path("lists.find { it.list == '" + list + "' }.count");
  }
}

package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.newKey;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;

/** What is learned of honours, and what is counted. */
@ServiceTest
class HonoursAndFiguresTest {
  private static final String CONFERRED = "org.workershome.competition.honour.conferred.v1";
  private static final String YEAR = "&from=2026-01-01&to=2099-12-31";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aModelWorkerBecomesACondolenceTargetOnceAndOtherAwardsDoNot() {
    String person = "person-" + newKey();
    UUID event = Ids.next();
    UUID honour = Ids.next();
    String other = "person-" + newKey();

    confer(event, honour, "MODEL_WORKER", person);
    confer(event, honour, "MODEL_WORKER", person);
    confer(Ids.next(), honour, "MODEL_WORKER", person);
    confer(Ids.next(), Ids.next(), "WORKERS_PIONEER", other);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("energy.aid-clerk")
                    .get("/api/aid/condolence-targets?group=MODEL_WORKER&limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.personRef", hasItem(person)));
    assertThat(
            Database.text(
                "select count(*) from condolence_target where person_ref = '" + person + "'"))
        .isEqualTo("1");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select action || ' ' || union_path::text || ' ' || actor_kind from audit_entry"
                        + " where record_type = 'condolence-target' and record_id = ? and person_ref = ?",
                    honour.toString(),
                    person))
        .as("written down, once as well")
        .containsExactly("condolence-target-added CQ.ENERGY system");
    as("energy.aid-clerk")
        .get("/api/aid/condolence-targets?group=MODEL_WORKER&limit=200")
        .then()
        .body("items.personRef", not(hasItem(other)));
    as("yubei.aid-clerk")
        .get("/api/aid/condolence-targets?group=MODEL_WORKER&limit=200")
        .then()
        .body("items.personRef", not(hasItem(person)));
    as("energy.aid-clerk").get("/api/aid/condolence-targets").then().statusCode(400);
  }

  @Test
  void whatIsPaidIsCountedExactlyAndWhatCameBackIsNot() {
    Map<String, String> before = figures();

    BankFile file = BankFile.of(701, 3);
    Map<String, String> answer = new LinkedHashMap<>(file.all("SETTLED"));
    answer.put(file.lines().get(2), "REJECTED");
    file.answer(answer).then().statusCode(200);

    Map<String, String> after = figures();
    assertThat(more(before, after, "households_filed")).isEqualByComparingTo("1");
    assertThat(more(before, after, "living_aid_payments")).isEqualByComparingTo("2");
    assertThat(more(before, after, "living_aid_paid_yuan")).isEqualByComparingTo("200.00");
  }

  @Test
  void figuresAreForStaffAndForWhatLiesBelowThem() {
    as("city.leader")
        .get("/api/aid/figures?union=CQ.ENERGY" + YEAR)
        .then()
        .statusCode(200)
        .body(
            "figures.figure",
            contains(
                "households_filed",
                "living_aid_payments",
                "living_aid_paid_yuan",
                "model_workers_known"));
    as("energy.judge").get("/api/aid/figures?union=CQ.ENERGY" + YEAR).then().statusCode(200);
    for (String hidden : List.of("CQ", "CQ.YUBEI", "CQ.NOBODY", "CQ.ENERG")) {
      as("energy.leader")
          .get("/api/aid/figures?union=" + hidden + YEAR)
          .then()
          .statusCode(404)
          .body("type", endsWith(":not-found"));
    }
    as("energy.worker").get("/api/aid/figures?union=CQ.ENERGY" + YEAR).then().statusCode(403);
    as("energy.leader")
        .get("/api/aid/figures?union=CQ.ENERGY&from=2026-02-01&to=2026-01-01")
        .then()
        .statusCode(400)
        .body("faults.field", contains("to"));
    as("energy.leader")
        .get("/api/aid/figures?union=CQ.ENERGY&from=yesterday&to=2026-01-01")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    as("energy.leader").get("/api/aid/figures").then().statusCode(400);
  }

  @Test
  void anEmptyPeriodCountsNothing() {
    as("city.leader")
        .get("/api/aid/figures?union=CQ&from=2001-01-01&to=2001-12-31")
        .then()
        .statusCode(200)
        .body("figures.value", contains("0", "0", "0.00", "0"))
        .body("union", equalTo("CQ"));
  }

  private static Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    List<Map<String, String>> said =
        as("energy.leader")
            .get("/api/aid/figures?union=CQ.ENERGY" + YEAR)
            .then()
            .statusCode(200)
            .extract()
            .path("figures");
    said.forEach(figure -> figures.put(figure.get("figure"), figure.get("value")));
    return figures;
  }

  private static BigDecimal more(
      Map<String, String> before, Map<String, String> after, String figure) {
    return new BigDecimal(String.valueOf(after.get(figure)))
        .subtract(new BigDecimal(String.valueOf(before.get(figure))));
  }

  private static void confer(UUID event, UUID honour, String award, String person) {
    Topics.from(
        "competition",
        event,
        CONFERRED,
        honour.toString(),
        2,
        """
        {"honourId":"%s","number":"RY-CQ.ENERGY-2026-000001","unionPath":"CQ.ENERGY",
         "awardType":"%s","level":"CITY","personRef":"%s","conferredOn":"2026-04-28",
         "decisionNumber":"渝工发〔2026〕8号"}"""
            .formatted(honour, award, person));
  }
}

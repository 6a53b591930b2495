package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.MEDIATOR;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.WORKER;
import static org.workershome.petition.mediation.MediationCases.agreement;
import static org.workershome.petition.mediation.MediationCases.effective;
import static org.workershome.petition.mediation.MediationCases.money;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.mediation.MediationCases.sign;
import static org.workershome.petition.mediation.MediationCases.underWay;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Cases.today;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** An agreement: when it binds, what strengthens it, what is paid, and what if it is not. */
@ServiceTest
class MediatedAgreementTest {
  @Inject WatchMediations watch;

  @Test
  void anAgreementTakesEffectWithAllFourAndNotBefore() {
    // Given
    String id = underWay();
    move(MEDIATOR, id, "agreement", agreement())
        .then()
        .statusCode(200)
        .body("state", equalTo("AGREED"))
        .body("agreement.missing", contains("WORKER", "EMPLOYER", "MEDIATOR", "BODY"));
    for (String by : List.of("BODY", "WORKER", "MEDIATOR")) {
      sign(id, by)
          .then()
          .statusCode(200)
          .body("state", equalTo("AGREED"))
          .body("agreement.effectiveOn", nullValue());
    }
    sign(id, "BODY").then().statusCode(409).body("type", endsWith(":signed-before"));

    // When
    sign(id, "EMPLOYER")
        .then()
        .statusCode(200)
        // Then
        .body("state", equalTo("EFFECTIVE"))
        .body("arbitration.open", equalTo(false))
        .body("agreement.missing", equalTo(List.of()))
        .body("agreement.effectiveOn", equalTo(today().toString()))
        .body("agreement.arbitrationReview.open", equalTo(true))
        .body("agreement.judicialConfirmation.open", equalTo(true));
    as(WORKER)
        .get(MEDIATIONS + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'mediation-period' }.state", equalTo("MET"))
        .body("items.find { it.kind == 'mediation-arbitration-review' }.state", equalTo("OPEN"))
        .body("items.find { it.kind == 'mediation-judicial-confirmation' }.state", equalTo("OPEN"));
    assertThat(
            Topics.published("workershome.petition", id, 2).stream()
                .map(event -> Topics.header(event, "ce_type")))
        .containsExactly(
            "org.workershome.petition.mediation.opened.v1",
            "org.workershome.petition.mediation.agreed.v1");
    Topics.published("workershome.petition", id, 2)
        .forEach(new EventSchemas("petition")::assertKept);
  }

  @Test
  void instalmentsAddUpToTheFen() {
    String id = underWay();
    Map<String, Object> wrong = new LinkedHashMap<>(agreement());
    wrong.put("amount", money("18600.01"));
    move(MEDIATOR, id, "agreement", wrong)
        .then()
        .statusCode(422)
        .body("type", endsWith(":amounts-do-not-add-up"))
        .body("sum", equalTo("18600.00"))
        .body("agreed", equalTo("18600.01"));
    Map<String, Object> backwards = new LinkedHashMap<>(agreement());
    backwards.put(
        "instalments",
        List.of(
            Map.of("dueOn", today().plusDays(9).toString(), "amount", money("18600.00")),
            Map.of("dueOn", today().plusDays(8).toString(), "amount", money("0.00"))));
    move(MEDIATOR, id, "agreement", backwards)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("instalments[1].dueOn", "instalments[1].amount.amount"));
  }

  @Test
  void bothApplyForConfirmationAndItsOutcomeIsOnRecord() {
    String id = effective();
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("jointly", false);
    wish.put("appliedOn", today().toString());
    wish.put("to", "渝中区人民法院");
    Map<String, Object> confirmed =
        Map.of("outcome", "CONFIRMED", "on", today().toString(), "document", "民特12号");
    move(OFFICER, id, "judicial-confirmation/outcome", confirmed)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-applied-for"));
    move(OFFICER, id, "judicial-confirmation", wish)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-joint"))
        .body("article", containsString("第二百零五条"));
    wish.put("jointly", true);

    move(OFFICER, id, "judicial-confirmation", wish).then().statusCode(200);
    move(OFFICER, id, "judicial-confirmation/outcome", confirmed)
        .then()
        .statusCode(200)
        .body("agreement.judicialConfirmation.outcome", equalTo("CONFIRMED"))
        .body("agreement.arbitrationReview.appliedOn", nullValue());

    move(OFFICER, id, "judicial-confirmation", wish)
        .then()
        .statusCode(409)
        .body("type", endsWith(":applied-before"));
    as(OFFICER)
        .get(MEDIATIONS + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'mediation-judicial-confirmation' }.state", equalTo("MET"))
        .body("items.find { it.kind == 'mediation-arbitration-review' }.state", equalTo("OPEN"));
  }

  @Test
  void anApplicationAfterTheLastDayIsRefused() {
    String id = effective();
    var superuser = Superuser.ofTheRunningTest();
    superuser.change(
        "update mediation_agreement set effective_on = effective_on - 40, review_due_on ="
            + " review_due_on - 40, confirmation_due_on = confirmation_due_on - 40 where"
            + " mediation_id = ?::uuid",
        id);

    for (String way : List.of("judicial-confirmation", "arbitration-review")) {
      move(OFFICER, id, way, Map.of("jointly", true, "appliedOn", today().toString(), "to", "法院"))
          .then()
          .statusCode(422)
          .body("type", endsWith(":window-passed"));
    }
  }

  @Test
  void whatIsPaidIsCountedAndWhatIsOverdueShowsItsRemedies() {
    // Given
    String id = effective();
    move(OFFICER, id, "performances", paid(1, "10000.02"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":more-than-owed"))
        .body("open", equalTo("10000.01"));
    move(OFFICER, id, "performances", paid(3, "1.00"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-such-instalment"));
    move(OFFICER, id, "performances", paid(1, "4000.00"))
        .then()
        .statusCode(200)
        .body("agreement.performed.amount", equalTo("4000.00"))
        .body("agreement.instalments[0].performedOn", nullValue());
    watch.sweep();
    assertThat(MediationTest.messages(id, "mediation-instalment-near")).isEqualTo(1);
    as(WORKER).get(MEDIATIONS + "/" + id + "/remedies").then().body("remedies", equalTo(List.of()));

    // When
    Superuser.ofTheRunningTest()
        .change(
            "update mediation_instalment set due_on = ? where mediation_id = ?::uuid and seq = 1",
            today().minusDays(1),
            id);
    watch.sweep();
    watch.sweep();

    // Then
    assertThat(MediationTest.messages(id, "mediation-instalment-overdue")).isEqualTo(1);
    as(WORKER)
        .get(MEDIATIONS + "/" + id + "/remedies")
        .then()
        .body("overdue.amount", equalTo("6000.01"))
        .body("remedies.remedy", contains("PAYMENT_ORDER", "CIVIL_SUIT", "ARBITRATION"))
        .body("remedies[0].article", equalTo("劳动争议调解仲裁法 第十六条"));
    move(OFFICER, id, "performances", paid(1, "6000.01"))
        .then()
        .statusCode(200)
        .body("agreement.instalments[0].performedOn", equalTo(today().toString()));
    as(WORKER).get(MEDIATIONS + "/" + id + "/remedies").then().body("remedies", equalTo(List.of()));
  }

  private static Map<String, Object> paid(int instalment, String amount) {
    return Map.of(
        "instalment",
        instalment,
        "amount",
        money(amount),
        "on",
        today().toString(),
        "proof",
        "银行回单");
  }
}

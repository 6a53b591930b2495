package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.referral;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** One petition from its receipt to its referral, in the eyes of the two people who work on it. */
@ServiceTest
class SliceTest {
  private static final String WORKER = "energy.worker";
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void aWorkersPetitionIsRegisteredAnsweredAndReferred() {
    Response receipt = post(WORKER, Api.PETITIONS, petition());
    JsonPath said = receipt.then().statusCode(201).extract().jsonPath();
    String id = said.getString("id");
    assertThat(receipt.header("Location")).endsWith(path(id));
    assertThat(said.getString("number")).matches("XF-CQ\\.ENERGY-\\d{4}-\\d{6}");
    assertThat(said.getString("queryCode")).hasSize(26);
    LocalDate receivedOn =
        LocalDate.ofInstant(Instant.parse(said.getString("receivedAt")), Clocks.ZONE);
    assertThat(said.getString("noticeDueOn")).isEqualTo(receivedOn.plusDays(15).toString());

    decide(OFFICER, id, "registration", Map.of())
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("REGISTERED"))
        .body("legalMoves", hasItems("STATUTORY_ROUTE", "HARDSHIP_REFERRAL"));
    decide(OFFICER, id, "statutory-route", allRoutes())
        .then()
        .statusCode(201)
        .header("Location", containsString(path(id) + "/notices"))
        .header("ETag", "\"3\"")
        .body("late", equalTo(false))
        .body("articles", contains("信访工作条例 第二十三条", "信访工作条例 第三十一条"));
    decide(OFFICER, id, "hardship-referral", referral())
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("legalMoves", contains("CLOSING"));

    as(WORKER)
        .get(path(id) + "/notices")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].textZh", containsString(said.getString("number")))
        .body("items[0].textZh", containsString("《信访工作条例》第二十三条、第三十一条"));
    as(WORKER)
        .get(path(id) + "/timeline")
        .then()
        .statusCode(200)
        .body("items.kind", contains("RECEIVED", "REGISTERED", "NOTICE_GIVEN", "HARDSHIP_REFERRED"))
        .body("items.textZh", notNullValue());
  }

  @Test
  void theDetailTellsWhatWasHandedInWithThePhoneMasked() {
    String id = Api.submitted(WORKER);

    as(OFFICER)
        .get(path(id))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("text", equalTo(petition().get("text")))
        .body("title", equalTo(petition().get("title")))
        .body("employer.name", equalTo("重庆某矿业有限公司"))
        .body("amountClaimed.amount", equalTo("18600.00"))
        .body("amountClaimed.currency", equalTo("CNY"))
        .body("contactPhone", equalTo("138****5678"))
        .body("state", equalTo("RECEIVED"))
        .body("legalMoves", contains("REGISTRATION", "WITHDRAWAL"))
        .body("number", matchesPattern("XF-CQ\\.ENERGY-.*"))
        .body("$", not(org.hamcrest.Matchers.hasKey("queryCode")));
  }

  @Test
  void theFirstHandlerIsWhoRegistered() {
    String id = Api.registered();

    as(WORKER).get(path(id)).then().statusCode(200).body("firstHandler", equalTo(OFFICER));
  }
}

package org.workershome.petition.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Whoever has to call a petitioner sees the number, and that he did is written down. */
@ServiceTest
class RevealTest {
  private static final Map<String, String> TO_CALL =
      Map.of("field", "contactPhone", "purpose", "CONTACT", "reason", "电话核实情况");

  @Test
  void theNumberIsShownForAPurposeAndNotToAnybodyElse() {
    String id = registered();

    as("energy.petition-officer").get(path(id)).then().body("contactPhone", equalTo("138****5678"));
    reveal("energy.petition-officer", id, TO_CALL)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("value", equalTo("13800005678"));
    reveal("energy.case-handler", id, TO_CALL).then().statusCode(200);
    reveal("energy.petition-officer", id, Map.of("field", "contactPhone")).then().statusCode(400);
    reveal("yubei.petition-officer", id, TO_CALL).then().statusCode(404);
    for (String other : new String[] {"energy.leader", "energy.auditor", "energy.worker"}) {
      reveal(other, id, TO_CALL).then().statusCode(403);
    }
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select action from audit_entry where record_id = ? and action like 'reveal%'"
                        + " order by position",
                    id))
        .containsExactly("reveal", "reveal", "reveal-refused", "reveal-refused");
  }

  @Test
  void nameAndAddressAreMaskedAndShownToWhoeverWritesThePaper() {
    String id = entered(false);

    as("energy.petition-officer")
        .get(path(id))
        .then()
        .body("petitionerName", equalTo("张**"))
        .body("petitionerAddress", nullValue());
    reveal("energy.petition-officer", id, field("petitionerName"))
        .then()
        .statusCode(200)
        .body("value", equalTo("张三丰"));
    reveal("energy.case-handler", id, field("petitionerAddress"))
        .then()
        .statusCode(200)
        .body("value", equalTo("重庆市渝北区某路1号"));
    reveal("energy.petition-officer", id, field("nothing")).then().statusCode(400);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from petition where id = ?::uuid"
                        + " and position('某路'::bytea in petitioner_address_sealed) > 0",
                    id))
        .isZero();
  }

  @Test
  void whoAskedForItIsKnownToThoseAloneWhoHandleHisPetition() {
    String id = entered(true);

    as("energy.petition-officer")
        .get(path(id))
        .then()
        .body("confidential", equalTo(true))
        .body("petitionerName", equalTo("张**"));
    as("city.petition-officer")
        .get(path(id))
        .then()
        .statusCode(200)
        .body("petitionerName", nullValue())
        .body("contactPhone", nullValue());
    reveal("city.petition-officer", id, field("petitionerName")).then().statusCode(404);
    reveal("energy.petition-officer", id, field("petitionerName")).then().statusCode(200);
  }

  @Test
  void thePeopleOfAGroupAreRevealedOneByOne() {
    String id =
        post(
                "energy.petition-officer",
                "/api/petitions/group-visits",
                Map.of("headcount", 2, "matter", "WAGE_ARREARS"))
            .then()
            .statusCode(201)
            .extract()
            .path("petitionId");
    decide(
            "energy.petition-officer",
            id,
            "group/roster",
            Map.of(
                "members",
                List.of(
                    Map.of(
                        "name", "李四光", "phone", "13900001111", "citizenId", "11010519491231002X"),
                    Map.of("name", "王小二", "phone", "13900002222"))))
        .then()
        .statusCode(201);

    reveal("energy.petition-officer", id, field("members[0].name"))
        .then()
        .body("value", equalTo("李四光"));
    reveal("energy.petition-officer", id, field("members[0].phone"))
        .then()
        .body("value", equalTo("13900001111"));
    // Whose age is not on file may be a minor
    reveal("energy.petition-officer", id, field("members[1].name"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-needed"));
    reveal("energy.petition-officer", id, field("members[2].name")).then().statusCode(404);
  }

  @Test
  void whatIsSealedOfAnApprenticeIsShownAfterAnApproval() {
    // Given: somebody of sixteen at the counter
    String id = entered(false, ofSixteen());

    // Then: no reason is enough
    reveal("energy.petition-officer", id, field("petitionerAddress"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-needed"))
        .body("article", equalTo("未成年人网络保护条例 第三十六条"));
    String asked =
        post(
                "energy.petition-officer",
                "/api/petition/reveal-approvals",
                Map.of(
                    "recordType", "petition",
                    "recordId", id,
                    "field", "petitionerAddress",
                    "purpose", "CONTACT",
                    "reason", "邮寄送达信访文书"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("energy.security-admin")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("outcome", "GRANT", "note", "同意"))
        .post("/api/petition/reveal-approvals/" + asked + "/decision")
        .then()
        .statusCode(200);
    reveal("energy.petition-officer", id, field("petitionerAddress"))
        .then()
        .statusCode(200)
        .body("value", equalTo("重庆市渝北区某路1号"));
    // And once
    reveal("energy.petition-officer", id, field("petitionerAddress")).then().statusCode(422);
  }

  private static String ofSixteen() {
    String body = "500112" + (LocalDate.now(Clocks.ZONE).getYear() - 17) + "1231001";
    for (char check : "0123456789X".toCharArray()) {
      if (CitizenId.flaw(body + check, LocalDate.now(Clocks.ZONE)).isEmpty()) {
        return body + check;
      }
    }
    throw new IllegalStateException("no check digit fits " + body);
  }

  @Test
  void aWorkerAsksOnlineForHisNameToBeKept() {
    Map<String, Object> body = new HashMap<>(petition());
    body.put("confidential", true);
    body.put("urgent", true);
    body.put("contactAddress", "重庆市渝北区某路2号");

    String id = submitted("energy.worker", body);

    as("energy.petition-officer")
        .get(path(id))
        .then()
        .body("confidential", equalTo(true))
        .body("urgent", equalTo(true));
    as("city.petition-officer").get(path(id)).then().body("contactPhone", nullValue());
    as("energy.worker").get(path(id)).then().body("contactPhone", equalTo("138****5678"));
    reveal("energy.petition-officer", id, field("petitionerAddress"))
        .then()
        .body("value", equalTo("重庆市渝北区某路2号"));
  }

  private static String entered(boolean confidential) {
    return entered(confidential, null);
  }

  private static String entered(boolean confidential, @Nullable String citizenId) {
    Map<String, Object> petitioner =
        new HashMap<>(Map.of("name", "张三丰", "phone", "13900004321", "address", "重庆市渝北区某路1号"));
    if (citizenId != null) {
      petitioner.put("citizenId", citizenId);
    }
    return post(
            "energy.petition-officer",
            "/api/petitions/counter",
            Map.of(
                "channel",
                "VISIT",
                "petitioner",
                petitioner,
                "category",
                "CLAIM",
                "matter",
                "OTHER",
                "title",
                "反映宿舍供暖",
                "text",
                "宿舍冬季无供暖。",
                "employer",
                Map.of("name", "重庆某矿业有限公司"),
                "orally",
                true,
                "confidential",
                confidential,
                "urgent",
                false))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, String> field(String name) {
    return Map.of("field", name, "purpose", "CONTACT", "reason", "邮寄送达信访文书");
  }

  private static Response reveal(String account, String id, Map<String, String> body) {
    return as(account).body(body).post(path(id) + "/reveal");
  }
}

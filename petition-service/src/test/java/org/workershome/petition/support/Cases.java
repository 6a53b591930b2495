package org.workershome.petition.support;

import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.submitted;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;

/** Petitions at some point of the procedure, as tests need them. */
public final class Cases {
  public static final String WORKER = "energy.worker";
  public static final String OFFICER = "energy.petition-officer";
  public static final String CITY_OFFICER = "city.petition-officer";

  private Cases() {}

  /** A body about a matter that is handled as a petition: it has no other procedure. */
  public static Map<String, Object> residual() {
    Map<String, Object> body = new LinkedHashMap<>(petition());
    body.put("matter", "OTHER");
    body.put("title", "职工食堂卫生问题");
    body.put("text", "食堂卫生条件差，多次反映未解决。");
    body.remove("amountClaimed");
    return body;
  }

  /** Registered in CQ.ENERGY, about a residual matter. */
  public static String registeredResidual() {
    String id = submitted(WORKER, residual());
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    return id;
  }

  /** Taken on by CQ.ENERGY. */
  public static String accepted() {
    String id = registeredResidual();
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    return id;
  }

  /** With an opinion that was served today. */
  public static String delivered() {
    String id = accepted();
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    decide(OFFICER, id, "delivery", servedToday()).then().statusCode(201);
    return id;
  }

  public static Map<String, Object> acceptance() {
    return Map.of("summary", false, "explanation", "由权益保障部调查核实。");
  }

  public static Map<String, Object> opinion() {
    return Map.of(
        "outcome", "SUPPORT",
        "request", "改善食堂卫生",
        "facts", "经现场检查，反映属实。",
        "opinion", "责成行政方一个月内整改。",
        "legalBasis", "《信访工作条例》第三十二条");
  }

  public static Map<String, Object> servedToday() {
    return Map.of(
        "method", "BY_HAND",
        "outcome", "SERVED",
        "servedOn", today().toString(),
        "proof", "送达回证001");
  }

  public static LocalDate today() {
    return LocalDate.now(Clock.system(Clocks.ZONE));
  }

  /** A paper that the petitioner signed, among the files of his petition; its id. */
  public static String signedPaper(String account, String petition) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .contentType("application/pdf")
        .queryParam("name", "签名.pdf")
        .body("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII))
        .post(path(petition) + "/attachments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Settled or taken back at the counter, with what he signed. */
  public static Map<String, Object> signed(String account, String petition) {
    return Map.of("reason", "双方已和解", "signedPaper", signedPaper(account, petition));
  }

  /** The unions of the demonstration, as the register tells of them: nothing goes to another. */
  public static void theRegisterIsLoaded() {
    DirectoryTopic.awaitUnion("CQ", 1, DirectoryTopic.union("CQ", null, "市总工会", "CQ"));
    for (String union : List.of("CQ.ENERGY", "CQ.YUBEI")) {
      DirectoryTopic.awaitUnion(union, 1, DirectoryTopic.union(union, "CQ", union + "工会", union));
    }
  }

  /** As if a term of this kind had begun so many days earlier. */
  public static void age(String petition, String kind, int days) {
    Superuser.ofTheRunningTest()
        .change(
            "update timer set started_on = started_on - ?, due_on = due_on - ?, warn_on = warn_on - ?"
                + " where record_id = ?::uuid and kind = ? and ended_at is null",
            days,
            days,
            days,
            petition,
            kind);
  }
}

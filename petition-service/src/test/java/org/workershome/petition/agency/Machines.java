package org.workershome.petition.agency;

import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.newKey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.workershome.kit.testing.Tokens;

/** Machines of organs, and what they send. */
final class Machines {
  static final String BUREAU = "agency-letters-and-visits";
  static final String INSPECTION = "agency-labour-inspection";
  static final String IN = "/api/petition/agency/transfers-in";
  static final String OUT = "/api/petition/agency/transfers-out";

  private Machines() {}

  static RequestSpecification machine(String organ, String at) {
    return anyone().header("Authorization", Tokens.ofMachine(organ).union(at).bearer());
  }

  static Response send(String organ, String at, Map<String, ?> body) {
    return machine(organ, at).header("Idempotency-Key", newKey()).body(body).post(IN);
  }

  static Response answer(String organ, String at, String id, String how, Map<String, ?> body) {
    return machine(organ, at)
        .header("Idempotency-Key", newKey())
        .body(body)
        .post(OUT + "/" + id + "/" + how);
  }

  /** Of a number of its own. */
  static Map<String, Object> transfer() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("reference", "渝信转〔2026〕" + lettersOf(newKey()) + "号");
    body.put("union", "CQ.ENERGY");
    body.put(
        "petitioner",
        Map.of("name", "李四", "citizenId", "11010519491231002X", "phone", "13900004321"));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖");
    body.put("text", "宿舍冬季无供暖，家有老人。");
    body.put("employerName", "重庆某矿业有限公司");
    body.put("confidential", false);
    body.put("urgent", false);
    return body;
  }

  /** Digits in a row could be somebody's number. */
  private static String lettersOf(String key) {
    return key.chars()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? c - '0' + 'g' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package org.workershome.aid.support;

import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.file;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.proposed;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A payment file in the bank's hands.
 *
 * @param grants their paths, in the order of the lines
 */
public record BankFile(
    String fund, String id, String sha256, List<String> grants, List<String> lines) {

  /** A file of so many grants of 100.00 yuan to one household. */
  public static BankFile of(int person, int grants) {
    String household = filed(person);
    String fund = Aid.fund("10000.00");
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < grants; i++) {
      String grant = proposed(household, fund, "100.00");
      approve("energy.aid-approver", grant).then().statusCode(200);
      paths.add(grant);
    }
    String id = batch(fund);
    String text = file(id);
    return new BankFile(fund, id, sha256(text), paths, Aid.lines(text));
  }

  /** Answers lines of a file by their ids. */
  public static Response answer(String file, Map<String, String> outcomes) {
    return send(file, newKey(), sha256(file(file)), body(outcomes));
  }

  public Response answer(Map<String, String> outcomes) {
    return send(id, newKey(), sha256, body(outcomes));
  }

  /** Every line of the file with this outcome. */
  public Map<String, String> all(String outcome) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    lines.forEach(line -> outcomes.put(line, outcome));
    return outcomes;
  }

  public static Response send(
      String file, String key, String sha256, List<Map<String, Object>> lines) {
    return bank()
        .header("Idempotency-Key", key)
        .body(Map.of("fileSha256", sha256, "lines", lines))
        .post("/api/aid/bank/files/" + file + "/answer");
  }

  public static List<Map<String, Object>> body(Map<String, String> outcomes) {
    List<Map<String, Object>> lines = new ArrayList<>();
    outcomes.forEach(
        (line, outcome) ->
            lines.add(
                outcome.equals("REJECTED")
                    ? Map.of("lineId", line, "outcome", outcome, "reason", "账户已销户")
                    : Map.of("lineId", line, "outcome", outcome)));
    return lines;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

package org.workershome.aid.support;

import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How a bank takes files, for tests: a code and an account of its own each time. */
public final class BankProfile {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private BankProfile() {}

  public static String newCode() {
    return "BANK" + COUNT.incrementAndGet();
  }

  /** Day and night, so that no test waits for a window. */
  public static Map<String, Object> body(String code, String kind, int linesPerFile) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("bankName", "中国工商银行");
    body.put("effectiveFrom", "2026-01-01");
    body.put("fileKind", kind);
    body.put("linesPerFile", linesPerFile);
    body.put("filesPerHour", 60);
    body.put(
        "windows", List.of(Map.of("opens", "00:00:00", "cutOff", "23:59:59", "paidAfterDays", 1)));
    body.put("workingDaysOnly", false);
    body.put("debtorName", "重庆市能源工会");
    body.put("debtorAccount", "31000" + "%012d".formatted(COUNT.incrementAndGet()));
    body.put("debtorBankCode", "102653000013");
    return body;
  }

  /** A profile in force; its code. */
  public static String inForce(String kind, int linesPerFile) {
    String code = newCode();
    approved(body(code, kind, linesPerFile));
    return code;
  }

  /** Proposed and approved; its path. */
  public static String approved(Map<String, Object> body) {
    String path =
        "/api/aid/bank-profiles/"
            + post("energy.cashier", "/api/aid/bank-profiles", body)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    decide("energy.aid-approver", path, "approval", Map.of("outcome", "APPROVE"))
        .then()
        .statusCode(200);
    return path;
  }
}

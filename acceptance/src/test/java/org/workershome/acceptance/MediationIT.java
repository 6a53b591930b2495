package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/**
 * Two disputes about pay, through the gateway: one comes to nothing, one is settled and confirmed.
 */
class MediationIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final String OFFICER = "energy.petition-officer";
  private static final String WORKER = "energy.worker";

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void aMediationFailsOnTheFifteenthDayAndArbitrationIsOpen() {
    // Given: a paper that came in fifteen days ago, out of a petition
    String petition = petition();
    String mediation =
        post(
                OFFICER,
                "/api/mediations/counter",
                Map.of(
                    "name", "张三",
                    "phone", "13800005678",
                    "form", "WRITTEN",
                    "receivedOn", TODAY.minusDays(15).toString(),
                    "claim", Map.of("petitionId", petition)))
            .field("id");
    String path = "/api/mediations/" + mediation;
    decide(OFFICER, path, "mediator", Map.of("mediatorId", mediator()));
    JsonNode before = suite.as(WORKER).get(path).expect(200).body();
    assertThat(before.path("state").asText()).as("fifteen days close nothing").isEqualTo("OPEN");
    assertThat(before.path("arbitration").path("open").asBoolean()).isTrue();

    // When
    decide(
        OFFICER,
        path,
        "sessions",
        Map.of(
            "heldOn",
            TODAY.toString(),
            "place",
            "街道调解室",
            "workerPresent",
            true,
            "employerPresent",
            false,
            "minutes",
            "用人单位未到场，劳动者坚持全额支付。"));
    decide(
        OFFICER,
        path,
        "failure",
        Map.of("reasons", List.of("EMPLOYER_ABSENT", "TERM_PASSED"), "note", "期限内未达成协议"));

    // Then
    JsonNode after = suite.as(WORKER).get(path).expect(200).body();
    assertThat(after.path("state").asText()).isEqualTo("FAILED");
    assertThat(after.path("failureReasons")).hasSize(2);
    assertThat(after.path("arbitration").path("open").asBoolean()).isTrue();
    assertThat(timeline(petition)).anyMatch(text -> text.contains("调解不成，可以依法申请仲裁"));
    assertThat(
            suite
                .as(WORKER)
                .post(
                    "/api/mediations/limitation",
                    Map.of("knewOn", TODAY.minusDays(30).toString(), "payArrears", true),
                    key())
                .expect(200)
                .field("status"))
        .as("pay that is owed while he works there")
        .isEqualTo("NOT_RUNNING");
    suite.as("yubei.petition-officer").get(path).expect(404);
  }

  @Test
  void aMediationIsAgreedSignedByAllFourAndConfirmedByTheCourt() {
    // Given
    String mediation =
        post(
                WORKER,
                "/api/mediations",
                Map.of(
                    "name", "张三",
                    "phone", "13800005678",
                    "claim",
                        Map.of(
                            "matter",
                            "WAGE_ARREARS",
                            "facts",
                            "公司拖欠三个月工资。",
                            "employer",
                            Map.of("name", "重庆某建筑有限公司"),
                            "amountClaimed",
                            money("18600.00"))))
            .field("id");
    String path = "/api/mediations/" + mediation;
    decide(OFFICER, path, "mediator", Map.of("mediatorId", mediator()));
    decide(
        OFFICER,
        path,
        "agreement",
        Map.of(
            "subjects", List.of("PAY_ARREARS"),
            "terms", "分两期支付所欠工资。",
            "amount", money("18600.00"),
            "instalments",
                List.of(
                    Map.of("dueOn", TODAY.toString(), "amount", money("10000.01")),
                    Map.of("dueOn", TODAY.plusDays(30).toString(), "amount", money("8599.99")))));

    // When
    for (String by : List.of("WORKER", "EMPLOYER", "MEDIATOR")) {
      sign(path, by);
    }
    assertThat(suite.as(WORKER).get(path).expect(200).field("state"))
        .as("without the seal")
        .isEqualTo("AGREED");
    sign(path, "BODY");
    decide(
        OFFICER,
        path,
        "judicial-confirmation",
        Map.of("jointly", true, "appliedOn", TODAY.toString(), "to", "渝中区人民法院"));
    decide(
        OFFICER,
        path,
        "judicial-confirmation/outcome",
        Map.of("outcome", "CONFIRMED", "on", TODAY.toString(), "document", "民特12号"));
    decide(
        OFFICER,
        path,
        "performances",
        Map.of(
            "instalment", 1, "amount", money("10000.01"), "on", TODAY.toString(), "proof", "银行回单"));

    // Then
    JsonNode after = suite.as(WORKER).get(path).expect(200).body();
    assertThat(after.path("state").asText()).isEqualTo("EFFECTIVE");
    JsonNode agreement = after.path("agreement");
    assertThat(agreement.path("effectiveOn").asText()).isEqualTo(TODAY.toString());
    assertThat(agreement.path("judicialConfirmation").path("outcome").asText())
        .isEqualTo("CONFIRMED");
    assertThat(agreement.path("arbitrationReview").path("open").asBoolean())
        .as("the other clock is its own")
        .isTrue();
    assertThat(agreement.path("performed").path("amount").asText()).isEqualTo("10000.01");
    assertThat(suite.as(WORKER).get(path + "/remedies").expect(200).body().path("remedies"))
        .as("nothing is overdue")
        .isEmpty();
  }

  private void sign(String path, String by) {
    decide(
        OFFICER,
        path,
        "signatures",
        Map.of("by", by, "signedOn", TODAY.toString(), "proof", "协议书原件"));
  }

  private String petition() {
    return post(
            WORKER,
            "/api/petitions",
            Map.of(
                "category", "CLAIM",
                "matter", "WAGE_ARREARS",
                "title", "拖欠工资三个月",
                "text", "公司自今年七月起未发工资。",
                "employer", Map.of("name", "重庆某建筑有限公司"),
                "contactPhone", "13800005678"))
        .field("id");
  }

  private String mediator() {
    String body =
        post(
                "energy.leader",
                "/api/mediations/committees",
                Map.of(
                    "name", "街道劳动争议调解委员会",
                    "kind", "TOWNSHIP",
                    "chair", "王主任",
                    "chairBasis", "UNION_MEMBER"))
            .field("id");
    return post(
            "energy.leader",
            "/api/mediations/committees/" + body + "/mediators",
            Map.of(
                "name", "赵调解",
                "termFrom", TODAY.minusDays(1).toString(),
                "termUntil", TODAY.plusYears(3).toString()))
        .field("id");
  }

  private List<String> timeline(String petition) {
    return suite
        .as(WORKER)
        .get("/api/petitions/" + petition + "/timeline")
        .expect(200)
        .body()
        .path("items")
        .findValuesAsText("textZh");
  }

  private static Map<String, Object> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private String key() {
    return "mediation-" + suite.run() + "-" + REQUESTS.incrementAndGet();
  }

  private Answer post(String account, String path, Map<String, Object> body) {
    return suite.as(account).post(path, body, key()).expect(201);
  }

  private void decide(String account, String record, String action, Map<String, Object> body) {
    String etag = suite.as(account).get(record).expect(200).etag();
    suite.as(account).post(record + "/" + action, body, key(), etag).expect(200);
  }
}

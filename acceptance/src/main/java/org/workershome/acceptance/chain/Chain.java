package org.workershome.acceptance.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.workershome.acceptance.client.Answer;
import org.workershome.acceptance.client.Api;

/**
 * Plays one chain of work with real tokens through the gateway. Every write carries a key made of
 * the chain's name and the step, so a step that is sent again after a broken connection is done
 * once.
 */
public final class Chain {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Function<String, Api> as;
  private final String name;
  private final Duration patience;
  private final LocalDate today;

  /**
   * @param as the API in the eyes of an account
   * @param name unique among the chains of a suite's life
   * @param patience how long to wait for what another service must learn
   */
  public Chain(Function<String, Api> as, String name, Duration patience, LocalDate today) {
    this.as = as;
    this.name = name;
    this.patience = patience;
    this.today = today;
  }

  /** A worker's petition, registered, answered with its statutory route, and referred to aid. */
  public String petition() {
    String id =
        as.apply("energy.worker")
            .post(
                "/api/petitions",
                Map.of(
                    "category", "CLAIM",
                    "matter", "WAGE_ARREARS",
                    "title", "拖欠工资三个月 " + name,
                    "text", "矿上自今年七月起未发工资，家中老人住院，生活困难。",
                    "employer", Map.of("name", "重庆某矿业有限公司"),
                    "amountClaimed", money("18600.00"),
                    "contactPhone", "13800005678"),
                key("submit"))
            .expect(201)
            .field("id");
    decide("energy.petition-officer", "/api/petitions/" + id, "registration", Map.of());
    decide(
        "energy.petition-officer",
        "/api/petitions/" + id,
        "statutory-route",
        Map.of(
            "routes",
            List.of("MEDIATION", "ARBITRATION", "LABOUR_INSPECTORATE"),
            "explanation",
            "拖欠劳动报酬可申请调解、仲裁或向劳动保障监察机构投诉。"));
    decide(
        "energy.petition-officer",
        "/api/petitions/" + id,
        "hardship-referral",
        Map.of("reason", "家庭收入中断", "householdSize", 3, "consent", true));
    return id;
  }

  /**
   * The household file that the referral opened, completed and approved by three people, whose head
   * has agreed to be paid by the bank.
   */
  public String household(String petitionId, RandomGenerator random, String cardEnd) {
    Api clerk = as.apply("energy.aid-clerk");
    String id =
        awaited(
            "the household draft of petition " + petitionId,
            () -> clerk.get("/api/households?petition=" + petitionId),
            answer -> answer.body().path("items").path(0).path("id").asText(""));
    var person = InventedPerson.drawn(random, cardEnd);
    String path = "/api/households/" + id;
    clerk
        .put(
            path + "/particulars",
            Map.of(
                "headName", person.name(),
                "headCitizenId", person.citizenId(),
                "phone", person.phone(),
                "members", List.of(Map.of("name", person.name(), "relation", "SELF")),
                "monthlyIncome", money("900.00"),
                "monthlyRigidExpenditure", money("700.00"),
                "mainCause", "SERIOUS_ILLNESS",
                "bankCard", person.bankCard(),
                "bankName", "中国工商银行"),
            key("particulars"),
            clerk.get(path).expect(200).etag())
        .expect(200);
    decide("energy.aid-clerk", path, "submission", Map.of());
    decide("energy.aid-reviewer", path, "review", Map.of("outcome", "PASS", "opinion", "情况属实"));
    decide(
        "energy.aid-approver", path, "approval", Map.of("outcome", "APPROVE", "opinion", "同意建档"));
    clerk
        .post(
            "/api/aid/consents/paper",
            Map.of(
                "purpose", "PAY_BY_BANK",
                "personRef", clerk.get(path).expect(200).field("personRef"),
                "textVersion", "2026-1",
                "scanReference", "2026/YH-0017",
                "underFourteen", false),
            key("bank-consent"))
        .expect(201);
    return id;
  }

  /** A living aid for the household, approved by someone else and put into a payment file. */
  public String grant(String householdId, String fundId, String amount) {
    String id =
        as.apply("energy.aid-clerk")
            .post(
                "/api/aid/grants",
                Map.of(
                    "householdId",
                    householdId,
                    "fundId",
                    fundId,
                    "amount",
                    money(amount),
                    "reason",
                    "一次性生活救助"),
                key("grant"))
            .expect(201)
            .field("id");
    String path = "/api/aid/grants/" + id;
    Api approver = as.apply("energy.aid-approver");
    Answer seen = approver.get(path).expect(200);
    approver
        .post(
            path + "/approval",
            Map.of("outcome", "APPROVE", "contentHash", seen.field("contentHash")),
            key("grant-approval"),
            seen.etag())
        .expect(200);
    as.apply("energy.cashier")
        .post("/api/aid/payment-batches", Map.of("fundId", fundId), key("batch"));
    return id;
  }

  /** Waits until the bank has answered for the grant. */
  public String answeredState(String grantId) {
    return awaited(
        "the bank's answer for grant " + grantId,
        () -> as.apply("energy.aid-clerk").get("/api/aid/grants/" + grantId),
        answer -> {
          String state = answer.body().path("state").asText();
          return List.of("SETTLED", "REJECTED", "RETURNED").contains(state) ? state : "";
        });
  }

  /** Waits until the petition's timeline tells of it. */
  public void timelineTells(String petitionId, String kind) {
    awaited(
        kind + " on the timeline of petition " + petitionId,
        () -> as.apply("energy.worker").get("/api/petitions/" + petitionId + "/timeline"),
        answer -> answer.body().findValuesAsText("kind").contains(kind) ? kind : "");
  }

  /** Waits until aid has learned of the honour. */
  public void aidKnowsModelWorker(String personRef) {
    awaited(
        "a model worker known to aid",
        () -> as.apply("energy.aid-clerk").get("/api/aid/condolence-targets?group=MODEL_WORKER"),
        answer -> answer.body().findValuesAsText("personRef").contains(personRef) ? personRef : "");
  }

  /** A worker's suggestion, adopted, with its benefit verified by finance. */
  public String suggestion() {
    String id =
        as.apply("yubei.worker")
            .post(
                "/api/suggestions",
                Map.of(
                    "title",
                    "改造通风机叶片 " + name,
                    "text",
                    "更换叶片角度后每年节电。",
                    "category",
                    "ENERGY_SAVING",
                    "expectedYearlyBenefit",
                    money("120000.00")),
                key("suggest"))
            .expect(201)
            .field("id");
    String path = "/api/suggestions/" + id;
    decide("yubei.suggestion-reviewer", path, "review", Map.of("outcome", "ADOPT", "reason", "可行"));
    JsonNode period =
        as.apply("yubei.suggestion-reviewer").get(path).expect(200).body().path("benefitPeriod");
    decide(
        "yubei.suggestion-reviewer",
        path,
        "benefit",
        Map.of(
            "periodFrom", period.path("from").asText(),
            "periodTo", period.path("to").asText(),
            "formula", "saved_kwh * price",
            "inputs",
                List.of(
                    Map.of("name", "saved_kwh", "value", "200000"),
                    Map.of("name", "price", "value", "0.60")),
            "yearlyBenefit", money("120000.00")));
    decide(
        "yubei.finance-verifier",
        path,
        "verification",
        Map.of("outcome", "CONFIRM", "verifiedBenefit", money("118000.00"), "opinion", "按电费单核定"));
    return id;
  }

  /** A model worker's title, conferred by someone other than its nominator. */
  public String honour(String personRef) {
    String id =
        as.apply("energy.nominator")
            .post(
                "/api/honours",
                Map.of(
                    "awardType", "MODEL_WORKER",
                    "level", "CITY",
                    "personRef", personRef,
                    "displayName", "李明",
                    "unit", "机修车间",
                    "deed", "二十年坚守一线 " + name),
                key("nominate"))
            .expect(201)
            .field("id");
    decide(
        "energy.commission-member",
        "/api/honours/" + id,
        "conferral",
        Map.of("decisionNumber", "渝工发〔2026〕" + name, "conferredOn", today.toString()));
    return id;
  }

  private void decide(String account, String record, String action, Object body) {
    Api api = as.apply(account);
    String etag = api.get(record).expect(200).etag();
    Answer answer = api.post(record + "/" + action, body, key(action), etag);
    if (answer.status() / 100 != 2) {
      throw new AssertionError(
          account + " " + record + "/" + action + ": " + answer.status() + " " + answer.text());
    }
  }

  private String awaited(String what, Supplier<Answer> ask, Function<Answer, String> found) {
    long deadline = System.nanoTime() + patience.toNanos();
    Answer last;
    do {
      last = ask.get();
      String value = last.status() == 200 ? found.apply(last) : "";
      if (!value.isEmpty()) {
        return value;
      }
      LockSupport.parkNanos(POLL.toNanos());
    } while (System.nanoTime() < deadline);
    throw new AssertionError(
        "waited "
            + patience
            + " for "
            + what
            + "; last answer "
            + last.status()
            + " "
            + last.text());
  }

  private String key(String step) {
    return name + "-" + step;
  }

  private static Map<String, String> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}

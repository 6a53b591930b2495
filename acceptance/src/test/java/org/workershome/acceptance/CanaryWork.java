package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.acceptance.Backstage.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.acceptance.client.Answer;
import org.workershome.acceptance.client.Api;

/** One person whose numbers are canaries, through everything that the suite does with people. */
final class CanaryWork {
  static final String CITIZEN_ID = "659004196606067739";
  static final String CHILD_ID = "659004201407077743";
  static final String CARD = "6217997770066554434";
  static final String PHONE = "19977665544";
  static final List<String> ALL = List.of(CITIZEN_ID, CHILD_ID, CARD, PHONE);

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String OFFICER = "energy.petition-officer";
  private static final String CLERK = "energy.aid-clerk";

  private final RunningSuite suite;
  private final Backstage petitions;
  private final Backstage aid;

  CanaryWork(RunningSuite suite) {
    this.suite = suite;
    this.petitions = new Backstage(suite, "petition");
    this.aid = new Backstage(suite, "aid");
  }

  void everything() {
    String worker = suite.worker("canary");
    // Whatever the hour, he is told at once.
    api(worker)
        .send(
            "PUT",
            "/api/petition/notify-preferences",
            Map.of("channel", "SMS", "wanted", true, "quietFrom", "03:00", "quietUntil", "03:01"),
            Map.of("Idempotency-Key", key()));
    String petition = petition(worker);
    String household = household(petition);
    paid(household);
    revealed(household);
    praised();
    wrongRequests(worker);
    new CanaryReferences(suite).wrong();
    wrongEvents();
    awaitTold(petition);
  }

  private String petition(String worker) {
    String id =
        api(worker)
            .post(
                "/api/petitions",
                Map.of(
                    "category",
                    "CLAIM",
                    "matter",
                    "WAGE_ARREARS",
                    "title",
                    "拖欠工资 " + PHONE,
                    "text",
                    "本人 " + CITIZEN_ID + "，工资卡 " + CARD,
                    "employer",
                    Map.of("name", "某公司"),
                    "contactPhone",
                    PHONE),
                key())
            .expect(201)
            .field("id");
    String path = "/api/petitions/" + id;
    decide(OFFICER, path, "registration", Map.of());
    decide(
        OFFICER,
        path,
        "statutory-route",
        Map.of("routes", List.of("MEDIATION"), "explanation", "电话 " + PHONE));
    decide(
        OFFICER,
        path,
        "hardship-referral",
        Map.of("reason", "家庭收入中断", "householdSize", 3, "consent", true));
    for (String canary : ALL) {
      api(OFFICER).post("/api/petitions/search", Map.of("query", canary), key());
    }
    return id;
  }

  private String household(String petition) {
    Api clerk = api(CLERK);
    String list = "/api/households?petition=" + petition;
    await("the household's draft", PATIENCE, () -> clerk.get(list).text().contains("DRAFT"));
    String path =
        "/api/households/" + clerk.get(list).body().path("items").path(0).path("id").asText();
    clerk
        .put(
            path + "/particulars",
            Map.of(
                "headName",
                "金丝雀",
                "headCitizenId",
                CITIZEN_ID,
                "phone",
                PHONE,
                "members",
                List.of(
                    Map.of("name", "金丝雀", "relation", "SELF"),
                    Map.of("name", "金小雀", "relation", "CHILD", "citizenId", CHILD_ID)),
                "monthlyIncome",
                yuan("900.00"),
                "monthlyRigidExpenditure",
                yuan("700.00"),
                "mainCause",
                "SERIOUS_ILLNESS",
                "bankCard",
                CARD,
                "bankName",
                "中国工商银行"),
            key(),
            clerk.get(path).expect(200).etag())
        .expect(200);
    decide(CLERK, path, "submission", Map.of());
    decide(
        "energy.aid-reviewer",
        path,
        "review",
        Map.of("outcome", "PASS", "opinion", "身份证 " + CITIZEN_ID));
    decide(
        "energy.aid-approver",
        path,
        "approval",
        Map.of("outcome", "APPROVE", "opinion", "同意，电话 " + PHONE));
    return path;
  }

  private void paid(String household) {
    api(CLERK)
        .post(
            "/api/aid/consents/paper",
            Map.of(
                "purpose", "PAY_BY_BANK",
                "personRef", api(CLERK).get(household).expect(200).field("personRef"),
                "textVersion", "2026-1",
                "scanReference", "2026/YH-0017",
                "underFourteen", false),
            key())
        .expect(201);
    String fund = suite.fund("canary", "1000.00");
    String grant =
        "/api/aid/grants/"
            + api(CLERK)
                .post(
                    "/api/aid/grants",
                    Map.of(
                        "householdId",
                        household.substring(household.lastIndexOf('/') + 1),
                        "fundId",
                        fund,
                        "amount",
                        yuan("100.00"),
                        "reason",
                        "汇至 " + CARD),
                    key())
                .expect(201)
                .field("id");
    Answer seen = api("energy.aid-approver").get(grant).expect(200);
    decide(
        "energy.aid-approver",
        grant,
        "approval",
        Map.of("outcome", "APPROVE", "contentHash", seen.field("contentHash")));
    api("energy.cashier")
        .post("/api/aid/payment-batches", Map.of("fundId", fund), key())
        .expect(201);
    await(
        "the bank's answer",
        PATIENCE,
        () -> api(CLERK).get(grant).body().path("state").asText().equals("SETTLED"));
  }

  private void revealed(String household) {
    for (String field : List.of("headCitizenId", "phone", "bankCard", CITIZEN_ID)) {
      api(CLERK)
          .post(
              household + "/reveal",
              Map.of("field", field, "purpose", "VERIFICATION", "reason", "核对 " + PHONE),
              key());
    }
    api(CLERK)
        .post(
            "/api/aid/reveal-approvals",
            Map.of(
                "recordType", "household",
                "recordId", household.substring(household.lastIndexOf('/') + 1),
                "field", "members[1].citizenId",
                "purpose", "VERIFICATION",
                "reason", "核对 " + CHILD_ID),
            key())
        .expect(201);
  }

  private void praised() {
    api("yubei.worker")
        .post(
            "/api/suggestions",
            Map.of(
                "title",
                "改造叶片 " + PHONE,
                "text",
                "奖金打到 " + CARD,
                "category",
                "ENERGY_SAVING",
                "expectedYearlyBenefit",
                yuan("120000.00")),
            key())
        .expect(201);
    api("energy.nominator")
        .post(
            "/api/honours",
            Map.of(
                "awardType",
                "MODEL_WORKER",
                "level",
                "CITY",
                "personRef",
                suite.personRef("energy.worker2"),
                "displayName",
                "金丝雀",
                "unit",
                "机修车间 " + PHONE,
                "deed",
                "身份证 " + CITIZEN_ID),
            key())
        .expect(201);
  }

  /** In every wrong place of a request, through the gateway, at a door of each service. */
  private void wrongRequests(String worker) {
    Map<String, String> doors =
        Map.of(
            worker, "/api/petitions", CLERK, "/api/aid/grants", "yubei.worker", "/api/suggestions");
    doors.forEach(
        (account, path) -> {
          Api api = api(account);
          List<Answer> answers =
              List.of(
                  api.post(path + "?citizenId=" + CITIZEN_ID, Map.of(), key()),
                  api.get(path + "?cursor=" + CARD + "&limit=" + PHONE),
                  api.post(path, Map.of("unknown", CITIZEN_ID, CARD, 1), key()),
                  api.post(path, List.of(PHONE), key()),
                  api.post(path, CARD, key()),
                  api.post(path, Map.of(), CITIZEN_ID),
                  api.get(path + "/" + CITIZEN_ID + "/" + CARD),
                  api.get("/api/" + CITIZEN_ID),
                  api.send("POST", path, Map.of(), Map.of("X-Request-Id", PHONE)),
                  api.send("POST", path, Map.of(), Map.of("If-Match", "\"" + CARD + "\"")),
                  api.send("POST", path, Map.of(), Map.of("User-Agent", CITIZEN_ID)));
          assertThat(answers).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        });
    assertThat(suite.stranger().get(CITIZEN_ID, "/api/petitions").status()).isEqualTo(401);
  }

  /** What stumbles over it parks it; the administrator sees that, and gives it up. */
  private void wrongEvents() {
    var topic = new Topic(suite.brokers(), "workershome.petition");
    List<String> bodies =
        List.of(
            "{\"petitionId\":\"" + CITIZEN_ID + "\",\"personRef\":\"p\",\"unionPath\":\"CQ\"}",
            "{\"broken\":\"" + CARD + "\", " + PHONE);
    for (String body : bodies) {
      topic.send(
          "canary-" + key(),
          Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              key(),
              "ce_type",
              "org.workershome.petition.hardship-referred.v1",
              "ce_source",
              "/workershome/petition",
              "ce_time",
              "2026-03-05T02:00:00Z",
              CanarySearch.PLANTED,
              "yes"),
          body);
    }
    await(
        "parked events",
        PATIENCE,
        () ->
            aid.number("select count(*) from parked_event where key like 'canary-%'")
                == bodies.size());
    Api administrator = api("city.system-admin");
    Answer list = administrator.get("/api/aid/parked-events").expect(200);
    assertThat(ALL).noneMatch(list.text()::contains);
  }

  /** Only after the search: parked events are searched, too. */
  void giveUpTheWrongEvents() {
    for (String id : aid.texts("select id from parked_event where key like 'canary-%'")) {
      api("city.system-admin")
          .post("/api/aid/parked-events/" + id + "/drop", Map.of("reason", "误发，电话 " + PHONE), key())
          .expect(204);
    }
  }

  /** The carrier has brought both messages. */
  private void awaitTold(String petition) {
    await(
        "messages",
        PATIENCE,
        () ->
            petitions.number(
                    "select count(*) from notify_message where record_id = ?::uuid and state in ('HANDED', 'DELIVERED')",
                    petition)
                == 2);
  }

  private void decide(String account, String record, String action, Object body) {
    Api api = api(account);
    Answer answer =
        api.post(record + "/" + action, body, key(), api.get(record).expect(200).etag());
    assertThat(answer.status() / 100).as("%s: %s", action, answer.text()).isEqualTo(2);
  }

  private Api api(String account) {
    return suite.as(account);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}

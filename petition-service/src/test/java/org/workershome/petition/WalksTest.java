package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Cases.today;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/**
 * Seeded walks over all moves, and over what is done beside them: each leads where the table says,
 * nobody's case is lost on the way, and what is owed in a state is timed and answered for.
 */
@ServiceTest
class WalksTest {
  private static final String WORKER = "city.worker";
  private static final int WALKS = 10;
  private static final int LONGEST = 14;

  /** What has to run in a state, one of them; else only a report that is still owed. */
  private static final Map<PetitionStateName, Set<String>> OWED =
      Map.ofEntries(
          Map.entry(PetitionStateName.RECEIVED, Set.of("notice")),
          Map.entry(PetitionStateName.REGISTERED, Set.of("notice")),
          Map.entry(PetitionStateName.TRANSFERRED, Set.of("notice")),
          Map.entry(PetitionStateName.ASSIGNED, Set.of("notice")),
          Map.entry(PetitionStateName.OBJECTED, Set.of("notice")),
          Map.entry(PetitionStateName.ACCEPTED, Set.of("handling", "summary-handling")),
          Map.entry(PetitionStateName.DELIVERED, Set.of("review-window")),
          Map.entry(PetitionStateName.UNDER_REVIEW, Set.of("review")),
          Map.entry(PetitionStateName.REVIEW_DELIVERED, Set.of("recheck-window")),
          Map.entry(PetitionStateName.UNDER_RECHECK, Set.of("recheck")));

  /** The owner answers for what his union owes, and not for what a receiver or reviewer owes. */
  private static final String WRONGLY_ANSWERED_FOR =
      """
      select kind from timer where record_id = ?::uuid and state = 'OPEN' and case
        when kind in ('handling', 'summary-handling', 'review-window', 'recheck-window')
          then responsible_ref is distinct from ?
        when kind in ('objection', 'review', 'recheck') then responsible_ref = ? end""";

  @BeforeEach
  void register() {
    Cases.theRegisterIsLoaded();
  }

  @Test
  void noWalkLeavesTheTableLosesAnOwnerOrMissesATimer() {
    Random random = Seeds.random("WalksTest");
    String earlier = null;
    String inHand = inHand();
    for (int walk = 0; walk < WALKS; walk++) {
      String id = submitted(WORKER, residual());
      String owner = null;
      var beside = new SideSteps(WORKER, random);
      List<String> steps = new ArrayList<>();
      for (int step = 0; step < LONGEST; step++) {
        JsonPath before = read(id);
        var state = PetitionStateName.valueOf(before.getString("state"));
        List<PetitionMove> open =
            before.getList("legalMoves", String.class).stream()
                .map(PetitionMove::valueOf)
                .filter(move -> move != PetitionMove.HARDSHIP_REFERRAL)
                .filter(move -> ruled(move, id))
                .sorted()
                .toList();
        if (open.isEmpty()) {
          break;
        }
        PetitionMove move = open.get(random.nextInt(open.size()));
        steps.add(state + " " + move);

        Response done = make(move, id, owner, before, inHand);

        assertThat(done.statusCode()).as("%s %s", steps, done.asString()).isIn(200, 201);
        JsonPath after = read(id);
        var end = PetitionStateName.valueOf(after.getString("state"));
        assertThat(move.ends(state)).as(steps.toString()).contains(end);
        owner = ownerAfter(move, state, id, owner);
        holds(id, end, owner, steps);
        if (random.nextInt(3) > 0) {
          owner = beside.take(id, end, owner, earlier, steps);
          holds(id, end, owner, steps);
        }
      }
      earlier = id;
    }
  }

  /** What the table allows and a rule would refuse: nobody above, or a second objection. */
  private static boolean ruled(PetitionMove move, String id) {
    return switch (move) {
      case REVIEW_REQUEST -> handler(id).equals(OFFICER);
      case OBJECTION ->
          as(CITY_OFFICER)
              .get(path(id) + "/forwards")
              .jsonPath()
              .getList("items.findAll { it.objection != null && it.state == 'SENT' }")
              .isEmpty();
      // What it is refused for is confirmed first, and each petition repeats one.
      case NON_ACCEPTANCE ->
          as(CITY_OFFICER).get(path(id) + "/repeats").jsonPath().getList("chain").size() < 2;
      // Of groups alone, which walk by themselves.
      case MERGER, SEPARATION -> false;
      default -> true;
    };
  }

  /** Another petition of the same worker, which is being handled. */
  private static String inHand() {
    String id = submitted(WORKER, residual());
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(CITY_OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    return id;
  }

  /** Who registers it owns it, until a union that got it from above takes it on. */
  private static @Nullable String ownerAfter(
      PetitionMove move, PetitionStateName from, String id, @Nullable String owner) {
    return switch (move) {
      case REGISTRATION -> CITY_OFFICER;
      case ACCEPTANCE -> from == PetitionStateName.REGISTERED ? owner : handler(id);
      default -> owner;
    };
  }

  private static void holds(
      String id, PetitionStateName state, @Nullable String owner, List<String> steps) {
    JsonPath ownership = as(CITY_OFFICER).get(path(id) + "/ownership").jsonPath();
    assertThat(PetitionStateName.valueOf(read(id).getString("state")))
        .as(steps.toString())
        .isEqualTo(state);
    assertThat(ownership.getString("owner")).as(steps.toString()).isEqualTo(owner);
    if (owner != null) {
      assertThat(ownership.getString("firstHandler")).as(steps.toString()).isEqualTo(CITY_OFFICER);
      String person = Tokens.personRefOf(owner);
      assertThat(Superuser.ofTheRunningTest().texts(WRONGLY_ANSWERED_FOR, id, person, person))
          .as(steps.toString())
          .isEmpty();
    }
    List<String> running =
        as(WORKER)
            .get(path(id) + "/timers")
            .jsonPath()
            .getList("items.findAll { it.state == 'OPEN' }.kind");
    Set<String> owed = OWED.getOrDefault(state, Set.of());
    if (owed.isEmpty()) {
      assertThat(running).as("%s in %s", steps, state).isSubsetOf(List.of("feedback"));
    } else {
      assertThat(running).as("%s in %s", steps, state).containsAnyElementsOf(owed);
    }
  }

  private static Response make(
      PetitionMove move, String id, @Nullable String owner, JsonPath petition, String inHand) {
    String handler = handler(id);
    return switch (move) {
      case REGISTRATION -> decide(CITY_OFFICER, id, "registration", Map.of());
      case ACCEPTANCE -> decide(handler, id, "acceptance", acceptance());
      case TRANSFER ->
          decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.ENERGY", "requirement", "属你单位"));
      case ASSIGNMENT ->
          decide(
              CITY_OFFICER,
              id,
              "assignment",
              Map.of(
                  "to", "CQ.ENERGY",
                  "feedbackDueOn", today().plusDays(9).toString(),
                  "requirement", "查清并报告"));
      case RECALL -> decide(CITY_OFFICER, id, "recall", Map.of("text", "转送有误"));
      case OBJECTION -> decide(OFFICER, id, "objection", Map.of("text", "不属于我单位。"));
      case OBJECTION_AGREED ->
          decide(CITY_OFFICER, id, "objection-decision", Map.of("agreed", true, "reason", "同意"));
      case OBJECTION_REFUSED ->
          decide(CITY_OFFICER, id, "objection-decision", Map.of("agreed", false, "reason", "不同意"));
      case INFORMED_ELSEWHERE ->
          decide(handler, id, "informed-elsewhere", Map.of("organ", "某局", "explanation", "其职权"));
      case STATUTORY_ROUTE ->
          decide(
              handler,
              id,
              "statutory-route",
              Map.of("routes", List.of("LABOUR_INSPECTORATE"), "explanation", "可以投诉"));
      case OPINION -> decide(Objects.requireNonNull(owner), id, "opinion", opinion());
      case SETTLEMENT -> settled(Objects.requireNonNull(owner), id);
      case DELIVERY -> decide(handler, id, "delivery", servedToday());
      case DELIVERY_VOIDED -> voided(handler, id, "OPINION|SUMMARY");
      case REVIEW_DELIVERY_VOIDED -> voided(CITY_OFFICER, id, "REVIEW_DECISION");
      case REVIEW_REQUEST -> decide(WORKER, id, "review-request", Map.of("grounds", "不服"));
      case REVIEW_DECISION -> decide(CITY_OFFICER, id, "review-decision", upheld());
      case REVIEW_DELIVERY -> decide(CITY_OFFICER, id, "review-delivery", servedToday());
      case RECHECK_REQUEST -> decide(WORKER, id, "recheck-request", Map.of("grounds", "不服"));
      case RECHECK_DECISION -> decide(CITY_OFFICER, id, "recheck-decision", upheld());
      case RECHECK_DELIVERY -> decide(CITY_OFFICER, id, "recheck-delivery", servedToday());
      case WITHDRAWAL -> decide(WORKER, id, "withdrawal", Map.of("reason", "已解决"));
      case CLOSING -> {
        age(id, "review-window", 60);
        age(id, "recheck-window", 60);
        List<Object> owedReport =
            as(CITY_OFFICER)
                .get(path(id) + "/timers")
                .jsonPath()
                .getList("items.findAll { it.kind == 'feedback' && it.state == 'OPEN' }");
        if (!owedReport.isEmpty()) {
          decide(handler, id, "closing", Map.of("reason", "办结")).then().statusCode(422);
          decide(OFFICER, id, "feedback", Map.of("text", "已办结。")).then().statusCode(201);
        }
        yield decide(handler, id, "closing", Map.of("reason", "办结"));
      }
      case NON_ACCEPTANCE -> {
        decide(CITY_OFFICER, id, "repeats", Map.of("earlier", inHand, "reason", "同一事项"))
            .then()
            .statusCode(201);
        yield decide(
            CITY_OFFICER,
            id,
            "non-acceptance",
            Map.of("reason", "IN_HAND", "same", inHand, "explanation", "同一事项正在办理"));
      }
      case MERGER, SEPARATION, HARDSHIP_REFERRAL ->
          throw new IllegalArgumentException(move + " of " + petition.getString("number"));
    };
  }

  /** The last record of service of such a paper is corrected to none. */
  private static Response voided(String account, String id, String kinds) {
    String letter =
        as(account)
            .get(path(id) + "/letters")
            .jsonPath()
            .getString("items.findAll { it.kind ==~ /" + kinds + "/ }[-1].id");
    String served =
        as(account)
            .get(path(id) + "/servings")
            .jsonPath()
            .getString("findAll { it.document == 'letter-" + letter + "' }[-1].id");
    Map<String, Object> none = new HashMap<>(servedToday());
    none.put("outcome", "FAILED");
    none.put("corrects", served);
    return decide(account, id, "letters/" + letter + "/servings", none);
  }

  /** A report that is owed to the union above is given first. */
  private static Response settled(String owner, String id) {
    List<Object> owedReport =
        as(CITY_OFFICER)
            .get(path(id) + "/timers")
            .jsonPath()
            .getList("items.findAll { it.kind == 'feedback' && it.state == 'OPEN' }");
    Map<String, Object> signed = Cases.signed(owner, id);
    if (!owedReport.isEmpty()) {
      decide(owner, id, "settlement", signed)
          .then()
          .statusCode(422)
          .body("type", endsWith(":timer-open"));
      decide(OFFICER, id, "feedback", Map.of("text", "已办结。")).then().statusCode(201);
    }
    return decide(owner, id, "settlement", signed);
  }

  /** An officer of the union that has it now. */
  private static String handler(String id) {
    String union = as(CITY_OFFICER).get(path(id) + "/ownership").path("handlingUnion");
    return union.equals("CQ") ? CITY_OFFICER : OFFICER;
  }

  private static JsonPath read(String id) {
    return as(CITY_OFFICER).get(path(id)).then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, String> upheld() {
    return Map.of("outcome", "UPHELD", "findings", "事实清楚", "legalBasis", "《信访工作条例》");
  }
}

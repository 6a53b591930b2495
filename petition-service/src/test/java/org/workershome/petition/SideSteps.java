package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.referral;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.today;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.core.PetitionStateName;

/** What is done to a petition beside the moves of the table: its state stays, and its owner too. */
final class SideSteps {
  private final String worker;
  private final Random random;
  private final Set<String> done = new HashSet<>();

  SideSteps(String worker, Random random) {
    this.worker = worker;
    this.random = random;
  }

  private enum Kind {
    HAND_OVER,
    HAND_OVER_DECLINED,
    EXTENSION,
    HEARING,
    RECUSAL,
    REPEAT,
    HARDSHIP_REFERRAL
  }

  /**
   * One that can be done now, drawn.
   *
   * @param owner who answers for it; null before registration
   * @param earlier a petition of the same worker that came before, if there is one
   * @param steps gets the step's name
   * @return who answers for it afterwards
   */
  @Nullable String take(
      String id,
      PetitionStateName state,
      @Nullable String owner,
      @Nullable String earlier,
      List<String> steps) {
    List<Kind> open = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (isOpen(kind, state, owner, earlier)) {
        open.add(kind);
      }
    }
    if (open.isEmpty()) {
      return owner;
    }
    Kind kind = open.get(random.nextInt(open.size()));
    steps.add(state + " " + kind);
    switch (kind) {
      case HAND_OVER -> {
        return handedOver(id, Objects.requireNonNull(owner), true, steps);
      }
      case HAND_OVER_DECLINED -> {
        return handedOver(id, Objects.requireNonNull(owner), false, steps);
      }
      case EXTENSION -> extended(id, Objects.requireNonNull(owner), steps);
      case HEARING -> heard(id, state, steps);
      case RECUSAL -> recused(id, state, steps);
      case REPEAT -> repeated(id, Objects.requireNonNull(earlier), steps);
      case HARDSHIP_REFERRAL -> {
        decide(CITY_OFFICER, id, "hardship-referral", referral());
        done.add("HARDSHIP_REFERRAL");
      }
    }
    return owner;
  }

  private boolean isOpen(
      Kind kind, PetitionStateName state, @Nullable String owner, @Nullable String earlier) {
    return switch (kind) {
      // Who got it from above sees it; its owner above it hands nothing over that is not his any
      // more.
      case HAND_OVER, HAND_OVER_DECLINED -> owner != null && !state.isEnd();
      case EXTENSION ->
          state == PetitionStateName.ACCEPTED && owner != null && !done.contains("EXTENSION");
      case HEARING ->
          switch (state) {
            case ACCEPTED, UNDER_REVIEW, UNDER_RECHECK -> true;
            default -> false;
          };
      case RECUSAL ->
          switch (state) {
            case RECEIVED, REGISTERED, ACCEPTED, UNDER_REVIEW, UNDER_RECHECK -> true;
            default -> false;
          };
      case REPEAT -> owner != null && earlier != null && !done.contains("REPEAT");
      case HARDSHIP_REFERRAL -> owner != null && !done.contains("HARDSHIP_REFERRAL");
    };
  }

  private String handedOver(String id, String owner, boolean accepted, List<String> steps) {
    String colleague = owner.endsWith("2") ? owner.substring(0, owner.length() - 1) : owner + "2";
    Response offered =
        decide(
            owner,
            id,
            "hand-overs",
            Map.of("toSubject", Tokens.subjectOf(colleague), "reason", "休假"));
    assertThat(offered.statusCode()).as("%s %s", steps, offered.asString()).isEqualTo(201);
    assertThat(offered.jsonPath().getString("owner")).as(steps.toString()).isEqualTo(owner);
    String offer = offered.path("handOvers.find { it.state == 'OFFERED' }.id");
    Response answered =
        decide(
            colleague,
            id,
            "hand-overs/" + offer + "/answer",
            accepted ? Map.of("accepted", true) : Map.of("accepted", false, "reason", "案件过多"));
    assertThat(answered.statusCode()).as("%s %s", steps, answered.asString()).isEqualTo(201);
    return accepted ? colleague : owner;
  }

  /** Once, for thirty days; a second one is refused. */
  private void extended(String id, String owner, List<String> steps) {
    String leader = handler(id).equals(OFFICER) ? "energy.leader" : "city.leader";
    LocalDate before = handlingDueOn(id);
    Map<String, Object> approval = Map.of("days", 30, "reason", "案情复杂");
    decide(leader, id, "extension-approval", approval).then().statusCode(201);
    decide(owner, id, "extension", Map.of("explanation", "需要鉴定")).then().statusCode(201);
    assertThat(handlingDueOn(id)).as(steps.toString()).isEqualTo(before.plusDays(30));
    decide(leader, id, "extension-approval", approval).then().statusCode(409);
    decide(owner, id, "extension", Map.of("explanation", "再延")).then().statusCode(422);
    done.add("EXTENSION");
  }

  private LocalDate handlingDueOn(String id) {
    return LocalDate.parse(
        as(CITY_OFFICER)
            .get(path(id) + "/timers")
            .path("items.find { it.kind == 'handling' }.dueOn"));
  }

  /**
   * Held by who handles it, or by who reviews it, begun and ended on one day: in a re-check the
   * clock stands still between.
   */
  private static void heard(String id, PetitionStateName state, List<String> steps) {
    String holder = state == PetitionStateName.ACCEPTED ? handler(id) : CITY_OFFICER;
    Response begun =
        decide(
            holder,
            id,
            "hearing",
            Map.of("begunOn", today().toString(), "presidedBy", "副主席", "attended", "信访人"));
    assertThat(begun.statusCode()).as("%s %s", steps, begun.asString()).isEqualTo(201);
    decide(holder, id, "hearing/end", Map.of("endedOn", today().toString(), "minutes", "各方陈述。"))
        .then()
        .statusCode(201);
  }

  /** The petitioner's own account as an officer is refused, and nothing has happened. */
  private void recused(String id, PetitionStateName state, List<String> steps) {
    JsonPath before = as(CITY_OFFICER).get(path(id)).jsonPath();
    var officer =
        anyone()
            .header(
                "Authorization",
                Tokens.of(CITY_OFFICER).personRef(Tokens.personRefOf(worker)).bearer())
            .header("Idempotency-Key", newKey())
            .header("If-Match", as(CITY_OFFICER).get(path(id)).header("ETag"));
    Map<String, String> decision =
        Map.of("outcome", "UPHELD", "findings", "事实清楚", "legalBasis", "《信访工作条例》");
    Response refused =
        switch (state) {
          case RECEIVED -> officer.body(Map.of()).post(path(id) + "/registration");
          case REGISTERED -> officer.body(acceptance()).post(path(id) + "/acceptance");
          case ACCEPTED -> officer.body(opinion()).post(path(id) + "/opinion");
          case UNDER_REVIEW -> officer.body(decision).post(path(id) + "/review-decision");
          default -> officer.body(decision).post(path(id) + "/recheck-decision");
        };
    assertThat(refused.statusCode()).as("%s %s", steps, refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("type")).as(steps.toString()).endsWith(":own-petition");
    assertThat(as(CITY_OFFICER).get(path(id)).jsonPath().<Object>get())
        .as(steps.toString())
        .isEqualTo(before.get());
  }

  private void repeated(String id, String earlier, List<String> steps) {
    Response confirmed =
        decide(CITY_OFFICER, id, "repeats", Map.of("earlier", earlier, "reason", "同一事项"));
    assertThat(confirmed.statusCode()).as("%s %s", steps, confirmed.asString()).isEqualTo(201);
    assertThat(confirmed.jsonPath().getList("chain")).as(steps.toString()).contains(earlier, id);
    done.add("REPEAT");
  }

  private static String handler(String id) {
    String union = as(CITY_OFFICER).get(path(id) + "/ownership").path("handlingUnion");
    return union.equals("CQ") ? CITY_OFFICER : OFFICER;
  }
}

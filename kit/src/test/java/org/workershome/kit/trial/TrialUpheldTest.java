package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.APPROVER;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SCREENER;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.detail;
import static org.workershome.kit.trial.TrialLists.frozen;
import static org.workershome.kit.trial.TrialLists.move;
import static org.workershome.kit.trial.TrialLists.newList;
import static org.workershome.kit.trial.TrialLists.objected;
import static org.workershome.kit.trial.TrialLists.publish;
import static org.workershome.kit.trial.TrialLists.screen;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A list against which an objection held does not come back by another way. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialUpheldTest {
  private static final String HONOUR = "trial-honour";

  private final MutableClock clock;

  TrialUpheldTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    clock.set(OffsetDateTime.parse("2026-03-05T09:00:00+08:00").toInstant());
  }

  @Test
  void anUpheldListThatWasWithdrawnIsNotFrozenAgainAsItWas() {
    // Given
    String list = newList(HONOUR);
    String id = upheld(list);
    withdrawn(id).then().statusCode(200);

    // When, Then
    assertProblem(TrialLists.freeze(HONOUR, list), 422, "list-unchanged");
    assertThat(detail(PUBLISHER, id).getString("rounds[0].outcome"))
        .as("why it had to go stays readable")
        .isEqualTo("UPHELD");
    rewrite(list, "十年坚守一线");
    publish(frozen(HONOUR, list), 5).then().statusCode(200);
  }

  @Test
  void anUpheldListDoesNotComeBackBehindAnotherThatWasNeverShown() {
    // Given another list in between
    String list = newList(HONOUR);
    String id = upheld(list);
    rewrite(list, "十年坚守一线");
    move(PUBLISHER, id, "rounds", Map.of()).then().statusCode(201);

    // When
    rewrite(list, "二十年坚守一线");

    // Then neither is it frozen, nor is what is frozen shown in its name
    assertProblem(move(PUBLISHER, id, "rounds", Map.of()), 422, "list-unchanged");
    assertProblem(publish(id, 5), 422, "list-outdated");
  }

  @Test
  void aWithdrawalWaitsForTheObjectionsThatAreOpen() {
    String id = frozen(HONOUR, newList(HONOUR));
    publish(id, 5).then().statusCode(200);
    String objection = objected(id);

    assertThat(assertProblem(withdrawn(id), 422, "objections-open"))
        .containsEntry("openObjections", 1);
    screen(SCREENER, id, objection, false).then().statusCode(200);
    move(APPROVER, id, "withdrawal/approval", Map.of()).then().statusCode(200);
  }

  @Test
  void whoeverComesOntoTheListLaterDoesNotLearnWhoObjectedBefore() {
    // Given an objection to a list without the screener himself
    String list = newList(HONOUR);
    String id = frozen(HONOUR, list);
    publish(id, 5).then().statusCode(200);
    String objection = objected(id);
    screen(SCREENER, id, objection, true).then().statusCode(200);
    String path = STAFF + "/" + id + "/objections/" + objection;
    as(SCREENER).get(path).then().statusCode(200);

    // When he is on the next one
    TrialLists.addLine(
        list, HONOUR, "李四", "1980-01-01", "好", "CQ.ENERGY", Tokens.personRefOf(SCREENER));
    move(PUBLISHER, id, "rounds", Map.of()).then().statusCode(201);

    // Then
    assertProblem(as(SCREENER).get(path), 404, "not-found");
    as("city.award-reviewer2").get(path).then().statusCode(200);
  }

  private static String upheld(String list) {
    String id = frozen(HONOUR, list);
    publish(id, 5).then().statusCode(200);
    screen(SCREENER, id, objected(id), true).then().statusCode(200);
    return id;
  }

  private static Response withdrawn(String id) {
    move(PUBLISHER, id, "withdrawal", Map.of("reason", "更正")).then().statusCode(200);
    return move(APPROVER, id, "withdrawal/approval", Map.of());
  }

  private static void rewrite(String list, String deed) {
    Superuser.ofTheRunningTest()
        .change("update trial_list_line set deed = ? where list_id = ?", deed, list);
  }
}

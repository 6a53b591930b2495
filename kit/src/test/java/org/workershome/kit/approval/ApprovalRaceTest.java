package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.approval.Approving.approve;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;
import static org.workershome.kit.approval.Approving.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Fifty at once: one effect. */
@QuarkusTest
class ApprovalRaceTest {
  private static final int RIVALS = 50;

  @Test
  void fiftyApproversAtOnceGiveExactlyOneEffect() throws Exception {
    Approval request = requested(policy(step(1, Role.LEADER)));

    List<String> answers = race(i -> () -> outcome(caller("energy.leader" + (i + 10)), request));

    assertThat(answers).filteredOn("CONSUMED"::equals).hasSize(1);
    assertThat(answers).filteredOn("ILLEGAL_APPROVAL_MOVE"::equals).hasSize(RIVALS - 1);
    assertOneEffect(request, 1);
  }

  @Test
  void whereThreeAreNeededExactlyThreeOfFiftyAreHeard() throws Exception {
    Approval request = requested(policy(step(3, Role.LEADER)));

    List<String> answers = race(i -> () -> outcome(caller("energy.leader" + (i + 10)), request));

    assertThat(answers).filteredOn("PENDING"::equals).hasSize(2);
    assertThat(answers).filteredOn("CONSUMED"::equals).hasSize(1);
    assertThat(answers).filteredOn("ILLEGAL_APPROVAL_MOVE"::equals).hasSize(RIVALS - 3);
    assertOneEffect(request, 3);
  }

  @Test
  void fiftyAccountsOfOnePersonAreHeardOnce() throws Exception {
    Approval request = requested(policy(step(3, Role.LEADER)));
    Caller person = caller("energy.leader");

    List<String> answers =
        race(
            i ->
                () ->
                    outcome(Approving.otherAccountOf(person, "energy.leader" + (i + 10)), request));

    assertThat(answers).filteredOn("PENDING"::equals).hasSize(1);
    assertThat(answers).filteredOn("APPROVED_BEFORE"::equals).hasSize(RIVALS - 1);
    assertThat(effects(request)).isZero();
  }

  @Test
  void fiftyRequestsOverHttpGiveExactlyOneEffect() throws Exception {
    Approval request = requested(policy(step(1, Role.LEADER)));

    List<String> answers =
        race(
            i ->
                () ->
                    String.valueOf(
                        RestAssured.given()
                            .header("Authorization", Tokens.bearer("energy.leader" + (i + 10)))
                            .header("Idempotency-Key", Ids.next().toString())
                            .header("If-Match", "\"" + 2 + "\"")
                            .contentType("application/json")
                            .body(
                                Map.of("outcome", "APPROVE", "contentHash", request.contentHash()))
                            .post("/api/trial/approvals/" + request.id() + "/decision")
                            .statusCode()));

    assertThat(answers).as("the version that all have seen").doesNotContain("200");
    answers =
        race(
            i ->
                () ->
                    String.valueOf(
                        RestAssured.given()
                            .header("Authorization", Tokens.bearer("energy.leader" + (i + 10)))
                            .header("Idempotency-Key", Ids.next().toString())
                            .header("If-Match", "\"" + request.version() + "\"")
                            .contentType("application/json")
                            .body(
                                Map.of("outcome", "APPROVE", "contentHash", request.contentHash()))
                            .post("/api/trial/approvals/" + request.id() + "/decision")
                            .statusCode()));

    assertThat(answers).filteredOn("200"::equals).hasSize(1);
    assertThat(answers).filteredOn("412"::equals).hasSize(RIVALS - 1);
    assertOneEffect(request, 1);
  }

  private static String outcome(Caller approver, Approval request) {
    try {
      return approve(approver, request.id()).state() == ApprovalState.PENDING
          ? "PENDING"
          : Approving.as(approver, () -> Approving.bean(Approvals.class).get(request.id()))
              .state()
              .name();
    } catch (ProblemException e) {
      return e.type().code();
    }
  }

  private static void assertOneEffect(Approval request, int approvals) {
    assertThat(effects(request)).isEqualTo(1);
    Superuser database = Superuser.ofTheRunningTest();
    assertThat(
            database.number(
                "select count(*) from approval_move where request_id = ?::uuid and move = 'APPROVE'",
                request.id().toString()))
        .isEqualTo(approvals);
    assertThat(
            database.number(
                "select count(*) from approval_move where request_id = ?::uuid and move = 'CONSUME'",
                request.id().toString()))
        .isEqualTo(1);
  }

  private static long effects(Approval request) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from trial_effect where subject = 'approved' and cause = ?",
            request.id().toString());
  }

  private static List<String> race(IntFunction<Callable<String>> rival) throws Exception {
    CyclicBarrier start = new CyclicBarrier(RIVALS);
    List<String> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < RIVALS; i++) {
        Callable<String> work = rival.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await(60, TimeUnit.SECONDS);
                  return work.call();
                }));
      }
      for (Future<String> one : running) {
        answers.add(one.get(120, TimeUnit.SECONDS));
      }
    }
    return answers;
  }
}

package org.workershome.gateway.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.gateway.route.Owner;
import org.workershome.gateway.route.Route;
import org.workershome.gateway.support.Untouched;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.TechnicalProblem;

class AdmissionChainTest {
  private static final Route ROUTE = new Route("petitions", new Owner.Itself(), 10);
  private static final Caller CALLER =
      new Caller(
          CallerKind.STAFF, "subject", "name", null, null, Set.of(Role.LEADER), Set.of("openid"));
  private static final AdmissionCheck FINDS_BOTH =
      visit -> Future.succeededFuture(visit.to(ROUTE).by(CALLER));
  private static final AdmissionCheck PASSES = Future::succeededFuture;

  @Test
  void aRequestThatEveryCheckPassedIsAdmitted() {
    assertThat(admit(PASSES, FINDS_BOTH, PASSES)).isEqualTo(new Admitted(ROUTE, CALLER));
  }

  @Test
  void theFirstRefusalEndsTheChain() {
    var refusal = new Refused(TechnicalProblem.NOT_FOUND, "nobody");
    AdmissionCheck never =
        visit -> {
          throw new AssertionError("asked after the refusal");
        };
    assertThat(admit(FINDS_BOTH, visit -> Future.succeededFuture(refusal), never))
        .isEqualTo(refusal);
  }

  @Test
  void aCheckThatThrowsRefuses() {
    assertRefused(
        admit(
            FINDS_BOTH,
            visit -> {
              throw new IllegalStateException("planted");
            }));
  }

  @Test
  void aCheckThatThrowsAnErrorRefuses() {
    assertRefused(
        admit(
            FINDS_BOTH,
            visit -> {
              throw new StackOverflowError("planted");
            }));
  }

  @Test
  void aCheckThatFailsRefuses() {
    assertRefused(admit(FINDS_BOTH, visit -> Future.failedFuture("planted")));
  }

  @Test
  @SuppressWarnings("NullAway") // The very fault that is planted.
  void aCheckThatAnswersNothingRefuses() {
    assertRefused(admit(FINDS_BOTH, visit -> null));
    assertRefused(admit(FINDS_BOTH, visit -> Future.succeededFuture(null)));
  }

  @Test
  void checksThatForgetTheRouteOrTheCallerRefuse() {
    assertRefused(admit(PASSES));
    assertRefused(admit(visit -> Future.succeededFuture(visit.to(ROUTE))));
    assertRefused(admit(visit -> Future.succeededFuture(visit.by(CALLER))));
  }

  @Test
  void aChainWithoutChecksCannotBeBuilt() {
    assertThatThrownBy(() -> new AdmissionChain(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLateAnswerIsWaitedForAndTheRestIsAskedThen() {
    Promise<Verdict> late = Promise.promise();
    List<String> asked = new ArrayList<>();
    Future<Admission> admission =
        new AdmissionChain(
                List.of(
                    FINDS_BOTH,
                    visit -> late.future(),
                    visit -> {
                      asked.add("after");
                      return Future.succeededFuture(visit);
                    }))
            .admit(Untouched.context());
    assertThat(admission.isComplete()).isFalse();
    assertThat(asked).isEmpty();

    late.complete(new Visit(Untouched.context(), ROUTE, CALLER));

    assertThat(admission.result()).isEqualTo(new Admitted(ROUTE, CALLER));
    assertThat(asked).containsExactly("after");
  }

  @Test
  void aLateFailureRefuses() {
    Promise<Verdict> late = Promise.promise();
    Future<Admission> admission =
        new AdmissionChain(List.of(FINDS_BOTH, visit -> late.future())).admit(Untouched.context());

    late.fail("planted");

    assertRefused(admission.result());
  }

  private static Admission admit(AdmissionCheck... checks) {
    return new AdmissionChain(List.of(checks)).admit(Untouched.context()).result();
  }

  private static void assertRefused(Admission admission) {
    assertThat(admission)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isEqualTo(TechnicalProblem.INTERNAL));
  }
}

package org.workershome.gateway.admit;

import io.vertx.core.Future;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * A token of the right issuer does not make its holder one of ours: who has no role of the suite
 * has no business behind the door, and who has no token none but at the open addresses. What a role
 * may do there, the services decide.
 */
final class RightCheck implements AdmissionCheck {
  private final OpenAddresses open;

  RightCheck(OpenAddresses open) {
    this.open = open;
  }

  @Override
  public Future<Verdict> check(Visit visit) {
    Caller caller = visit.caller();
    if (caller != null && caller.kind() == CallerKind.PUBLIC && open.contain(visit.request())) {
      return Future.succeededFuture(visit);
    }
    return Future.succeededFuture(
        caller == null || caller.roles().isEmpty()
            ? new Refused(TechnicalProblem.FORBIDDEN, "the token holds no role of the suite")
            : visit);
  }
}

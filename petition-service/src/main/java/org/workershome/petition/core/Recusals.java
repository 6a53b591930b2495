package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;

/** Who withdrew from which case: asked at the one door for change. */
@ApplicationScoped
public class Recusals {
  private static final String OF =
      "select 1 from petition_recusal where petition_id = ? and handler_ref = ?";

  private final CaseSql sql;
  private final CurrentCaller caller;

  Recusals(CaseSql sql, CurrentCaller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  /** Whether this officer declared an interest; two accounts of one person share the reference. */
  public boolean isRecused(PetitionId petition, String officerRef) {
    return !sql.read(row -> true, OF, petition.value(), officerRef).isEmpty();
  }

  /**
   * @throws org.workershome.kit.problem.ProblemException 422 for an officer who withdrew
   */
  void refuse(PetitionId petition) {
    Caller officer = caller.get();
    String ref = officer.personRef();
    if (officer.kind() == CallerKind.STAFF && ref != null) {
      HandlingRules.mayAct(isRecused(petition, ref)).orRefuse();
    }
  }
}

package org.workershome.petition.legalaid;

import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** What is wrong with somebody who is to be on the other side, all at once. */
final class PartyFaults {
  private PartyFaults() {}

  static void refuse(AidPartyRequest party, LegalAid aid) {
    List<FieldFault> faults = new ArrayList<>();
    IdentifyingFaults.in("name", party.name()).ifPresent(faults::add);
    boolean respondent = party.kind() == PartyKind.RESPONDENT;
    String code = party.creditCode();
    if (code != null && !respondent) {
      faults.add(stranger("creditCode", "统一社会信用代码只用于被申请人", "belongs to a respondent"));
    } else if (code != null) {
      CreditCode.flaw(code).map(flaw -> flaw.in("creditCode")).ifPresent(faults::add);
    }
    if (party.licence() != null && respondent) {
      faults.add(stranger("licence", "执业证号只用于代理人", "belongs to a representative"));
    }
    if (respondent
        && LawyerRules.isSameEmployer(
            LawyerRules.employerKey(party.name()),
            code,
            aid.employer().key(),
            aid.employer().creditCode())) {
      faults.add(
          new FieldFault("name", "THE_EMPLOYER", "该用人单位已是本案对方", "is the employer of the case"));
    }
    ProblemException.refuseAny(faults);
  }

  private static FieldFault stranger(String field, String zh, String en) {
    return new FieldFault(field, "NOT_OF_THE_KIND", zh, en);
  }
}

package org.workershome.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.BankConsents;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/**
 * Pays at once what is approved and in no plan, in one file: each grant has its own approval, and a
 * family in need does not wait for a plan to fill.
 */
@ApplicationScoped
class Batches {
  private final DueGrants grants;
  private final FileRecords records;
  private final PaymentFiles files;
  private final BankConsents consents;
  private final CurrentCaller caller;

  Batches(
      DueGrants grants,
      FileRecords records,
      PaymentFiles files,
      BankConsents consents,
      CurrentCaller caller) {
    this.grants = grants;
    this.records = records;
    this.files = files;
    this.consents = consents;
    this.caller = caller;
  }

  /** Collects what is approved, writes the file, and marks the grants, in one transaction. */
  BatchView write(BatchRequest request) {
    List<Due> approved = grants.ofFund(request.fundId());
    Map<String, UUID> consented = consents.inForce(approved.stream().map(Due::recipient).toList());
    List<Due> due = payable(approved, consented);
    UUID id =
        records.write(
            new FileRecords.Target(
                request.fundId(),
                caller.get().requireUnion().value(),
                null,
                null,
                null,
                approved.size() - due.size()),
            due,
            consented,
            Actor.of(caller.get()));
    return files.one(id);
  }

  /**
   * 个人信息保护法 第二十三条、第二十九条: whoever has not agreed, or took it back (第十五条), is not handed to the bank;
   * his grant waits and says why.
   */
  private List<Due> payable(List<Due> approved, Map<String, UUID> consented) {
    List<Due> payable =
        approved.stream().filter(one -> consented.containsKey(one.recipient())).toList();
    if (payable.isEmpty()) {
      approved.forEach(one -> consents.require(one.recipient()));
      throw new ProblemException(AidProblem.NOTHING_TO_PAY);
    }
    return payable;
  }
}

package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/**
 * Takes an application on whose papers are complete, and says what became of a waiver that the
 * applicant declared himself.
 */
@ApplicationScoped
class AcceptAid {
  private final LegalAids aids;
  private final LegalAidTimers timers;
  private final HouseholdsOnFile households;
  private final CurrentCaller caller;

  AcceptAid(
      LegalAids aids, LegalAidTimers timers, HouseholdsOnFile households, CurrentCaller caller) {
    this.aids = aids;
    this.timers = timers;
    this.households = households;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid handle(LegalAidId id, @Nullable String ifMatch, AidAcceptanceRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.ACCEPTANCE, id, ifMatch);
    WaiverFinding found = request.declaredWaiver();
    MeansRules.isAnswered(aid.means().standing(), found).orRefuse();
    var officer = Handler.of(caller.get());
    Columns columns =
        Columns.none().set("accepted_at", aids.now()).set("accepted_by_ref", officer.personRef());
    if (found != null) {
      columns
          .set("means_confirmed_by_ref", officer.personRef())
          .set("means_confirmed_on", LocalDates.of(aids.now()));
      switch (found) {
        case CONFIRMED -> columns.set("means_standing", MeansStanding.CONFIRMED);
        case REFUSED -> refuse(aid, columns);
      }
    }
    return aids.record(
        aid,
        LegalAidMove.ACCEPTANCE,
        LegalAidState.ACCEPTED,
        columns,
        null,
        found == null ? request.reason() : request.reason().strip() + "（" + found.zh() + "）");
  }

  /**
   * As if he had not declared it: with a file of his household he is spared the check all the same,
   * and else leaves the green channel.
   */
  private void refuse(LegalAid aid, Columns columns) {
    LocalDate today = LocalDates.of(aids.now());
    var known = new MeansFacts(aid.matter(), false, households.has(aid.personRef()));
    MeansReason other = MeansRules.waiver(known).orElse(null);
    columns
        .set("means_method", other == null ? null : MeansMethod.WAIVED)
        .set("means_reason", other)
        .set("means_proof", other == null ? null : "系统登记")
        .set("means_checked_on", other == null ? null : today)
        .set("means_standing", other == null ? MeansStanding.REFUSED : MeansStanding.CONFIRMED);
    if (aid.greenOn() != null && !AidDecisionRules.isGreen(known)) {
      timers.cancel(aid, "免予核查的情形未获确认，不适用绿色通道", LegalAidTerms.GREEN);
      columns.set("green_on", null);
    }
  }
}

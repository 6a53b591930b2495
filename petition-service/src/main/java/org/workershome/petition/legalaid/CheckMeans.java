package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Ruling;

/** Settles whether the applicant's means allow it: by data, by pledge, or without a check. */
@ApplicationScoped
class CheckMeans {
  private final LegalAids aids;
  private final HouseholdsOnFile households;
  private final SettingTable settings;
  private final CurrentCaller caller;

  CheckMeans(
      LegalAids aids, HouseholdsOnFile households, SettingTable settings, CurrentCaller caller) {
    this.aids = aids;
    this.households = households;
    this.settings = settings;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid handle(LegalAidId id, @Nullable String ifMatch, MeansCheckRequest request) {
    refuseStrangers(request);
    LegalAid aid = aids.lockFor(LegalAidMove.MEANS_CHECK, id, ifMatch);
    LocalDate today = LocalDates.of(aids.now());
    ruling(aid, request, today).orRefuse();
    return aids.record(
        aid,
        LegalAidMove.MEANS_CHECK,
        aid.state(),
        Columns.none()
            .set("means_method", request.method())
            .set("means_reason", request.reason())
            .set("means_proof", request.evidence())
            .set("means_income", request.monthlyIncome())
            .set("means_standing", MeansStanding.CONFIRMED)
            .set("means_confirmed_by_ref", Handler.of(caller.get()).personRef())
            .set("means_confirmed_on", today)
            .set("means_checked_on", today));
  }

  private Ruling ruling(LegalAid aid, MeansCheckRequest request, LocalDate today) {
    return switch (request.method()) {
      case DATA ->
          MeansRules.byData(
              request.monthlyIncome(),
              request.evidence(),
              settings.on(aid.union(), today).incomeCeiling());
      case PLEDGE -> MeansRules.byPledge(request.evidence());
      case WAIVED, NOT_NEEDED -> {
        MeansReason reason = request.reason();
        if (reason == null) {
          throw fault("reason", "MISSING", "须写明情形", "a reason is needed");
        }
        yield MeansRules.mayBeWaived(
            reason,
            new MeansFacts(aid.matter(), aid.migrant(), households.has(aid.personRef())),
            request.evidence());
      }
    };
  }

  /** What does not belong to the method would be kept and believed. */
  private static void refuseStrangers(MeansCheckRequest request) {
    ProblemException.refuseAny(
        IdentifyingFaults.in("evidence", request.evidence()).stream().toList());
    MeansReason reason = request.reason();
    boolean withReason =
        request.method() == MeansMethod.WAIVED || request.method() == MeansMethod.NOT_NEEDED;
    if (reason != null && (!withReason || reason.method() != request.method())) {
      throw fault("reason", "NOT_OF_THE_METHOD", "该情形不适用于所选核查方式", "is not of the method");
    }
    Money income = request.monthlyIncome();
    if (income != null && (request.method() != MeansMethod.DATA || income.isNegative())) {
      throw fault("monthlyIncome", "DOES_NOT_FIT", "收入只用于数据核查且不得为负", "does not fit the method");
    }
  }

  private static ProblemException fault(String field, String code, String zh, String en) {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS).fault(field, code, zh, en);
  }
}

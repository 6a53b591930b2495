package org.workershome.petition.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;

/** Refers a petitioner in hardship to the aid service: once, and with his consent. */
@ApplicationScoped
class ReferToAid {
  private final Petitions petitions;
  private final HardshipReferralRepository referrals;
  private final CurrentCaller caller;
  private final Clock clock;

  ReferToAid(
      Petitions petitions,
      HardshipReferralRepository referrals,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.referrals = referrals;
    this.caller = caller;
    this.clock = clock;
  }

  /** The referral that was made, and the petition's new version. */
  record Referred(HardshipReferralView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Referred handle(PetitionId id, @Nullable String ifMatch, HardshipReferralRequest request) {
    refuseIdentifying(request.reason());
    Petition petition = petitions.lockForChange(id, ifMatch);
    referable(petition);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    ReferralRules.hasSomebody(petition.sealed(), petition.personRef()).orRefuse();
    ReferralRules.mayBeReferred(Boolean.TRUE.equals(request.consent())).orRefuse();

    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String reason = request.reason().strip();
    referrals.add(referral(petition, request, officer, now));
    Petition after = petitions.record(new PetitionChange.ReferredToAid(petition, reason, now));
    return new Referred(HardshipReferralView.of(after, now), after.version());
  }

  /** The reason leaves this service with an event, which others keep. */
  private static void refuseIdentifying(String reason) {
    if (IdentifyingNumbers.areIn(reason)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "reason",
              "IDENTIFYING_NUMBER",
              "不得写入身份证号、电话或账号，请删去",
              "Take out id, telephone and account numbers; the reason is passed on");
    }
  }

  private static void referable(Petition petition) {
    if (petition.state().referred()) {
      throw petition.illegal(PetitionProblem.ALREADY_REFERRED, PetitionMove.HARDSHIP_REFERRAL);
    }
    petition.require(PetitionMove.HARDSHIP_REFERRAL);
  }

  private static HardshipReferralEntity referral(
      Petition petition, HardshipReferralRequest request, Handler officer, Instant now) {
    var referral = new HardshipReferralEntity();
    referral.petitionId = petition.id().value();
    referral.unionPath = petition.union().value();
    referral.personRef = petition.personRef();
    referral.reason = request.reason().strip();
    referral.householdSize = Objects.requireNonNull(request.householdSize());
    referral.consent = true;
    referral.referredOn = LocalDate.ofInstant(now, Clocks.ZONE);
    referral.referredAt = now;
    referral.referredBySubject = officer.subject();
    referral.referredByName = officer.name();
    return referral;
  }
}

package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.Members;
import org.workershome.kit.directory.Membership;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** Takes an application in: by the worker himself, or at the counter for somebody. */
@ApplicationScoped
class ApplyForAid {
  private final LegalAids aids;
  private final LegalAidTable table;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final HouseholdsOnFile households;
  private final Members members;
  private final Petitions petitions;
  private final PersonRefs persons;
  private final CurrentCaller caller;

  ApplyForAid(
      LegalAids aids,
      LegalAidTable table,
      LegalAidTimers timers,
      LegalAidMessages messages,
      HouseholdsOnFile households,
      Members members,
      Petitions petitions,
      PersonRefs persons,
      CurrentCaller caller) {
    this.aids = aids;
    this.table = table;
    this.timers = timers;
    this.messages = messages;
    this.households = households;
    this.members = members;
    this.petitions = petitions;
    this.persons = persons;
    this.caller = caller;
  }

  /** Who it is for, and who entered it. */
  private record Applicant(
      String personRef,
      String name,
      @Nullable String phone,
      @Nullable LocalDate ofAgeOn,
      @Nullable String recordedBy) {
    @Override
    public String toString() {
      return "Applicant[]";
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid himself(LegalAidRequest request) {
    ProblemException.refuseAny(faults(request.claim()));
    Petition petition = petition(request.claim());
    String person = caller.get().requirePersonRef();
    if (petition != null && !petition.personRef().equals(person)) {
      throw notHis();
    }
    return open(
        new LegalAidId(Ids.next()),
        new Applicant(person, request.name(), request.phone(), null, null),
        request.claim(),
        petition);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid atCounter(CounterAidRequest request) {
    List<FieldFault> faults = faults(request.claim());
    String citizenId = request.citizenId();
    if (citizenId != null) {
      CitizenId.flaw(citizenId, LocalDates.of(aids.now()))
          .map(flaw -> flaw.in("citizenId"))
          .ifPresent(faults::add);
    }
    ProblemException.refuseAny(faults);
    var clerk = Handler.of(caller.get());
    Petition petition = petition(request.claim());
    var id = new LegalAidId(Ids.next());
    String person = person(id, citizenId, petition);
    HandlingRules.mayHandle(person, clerk.personRef()).orRefuse();
    return open(
        id,
        new Applicant(
            person, request.name(), request.phone(), AgeOnFile.of(citizenId), clerk.personRef()),
        request.claim(),
        petition);
  }

  private String person(LegalAidId id, @Nullable String citizenId, @Nullable Petition petition) {
    String byId = citizenId == null ? null : persons.ofCitizenId(citizenId);
    if (petition == null) {
      return byId == null ? Nobody.of(id.value()) : byId;
    }
    if (byId != null && !Nobody.is(petition.personRef()) && !byId.equals(petition.personRef())) {
      throw notHis();
    }
    return byId == null ? petition.personRef() : byId;
  }

  private LegalAid open(
      LegalAidId id, Applicant who, AidClaimRequest claim, @Nullable Petition petition) {
    Instant now = aids.now();
    LocalDate today = LocalDates.of(now);
    Caller by = caller.get();
    String proof = blankToNull(claim.migrantProof());
    UnionPath at = filedAt(by, petition);
    boolean registered = members.on(who.personRef(), today).filter(Membership::migrant).isPresent();
    var facts =
        new MeansFacts(
            claim.matter(), registered || proof != null, households.has(who.personRef()));
    MeansReason waiver = MeansRules.waiver(facts).orElse(null);
    boolean declared = waiver == MeansReason.MIGRANT_WORKER && !registered;
    LegalAid aid =
        aids.open(
            new NewLegalAid(
                id,
                table.nextNumber(at, today.getYear()),
                at,
                who.personRef(),
                petition == null ? null : petition.id(),
                who.name().strip(),
                who.phone(),
                who.ofAgeOn(),
                claim.facts().strip(),
                claim.matter(),
                new LegalAid.Employer(
                    claim.employer().name().strip(),
                    LawyerRules.employerKey(claim.employer().name()),
                    claim.employer().creditCode()),
                claim.amountClaimed(),
                claim.limitationOn(),
                Boolean.TRUE.equals(claim.urgentMeasure()),
                facts.migrant(),
                proof,
                AidDecisionRules.isGreen(facts),
                waiver,
                declared ? proof : "系统登记",
                standing(waiver, declared),
                today,
                who.recordedBy(),
                now));
    timers.received(aid);
    messages.tell(aid, LegalAidMessage.RECEIVED);
    return aid;
  }

  private static @Nullable MeansStanding standing(@Nullable MeansReason waiver, boolean declared) {
    if (waiver == null) {
      return null;
    }
    return declared ? MeansStanding.DECLARED : MeansStanding.CONFIRMED;
  }

  /**
   * Aid that an accusation leads to lies where that lies: in the accused union its number, its
   * audit and its terms would tell of it.
   */
  private static UnionPath filedAt(Caller by, @Nullable Petition petition) {
    return petition != null && petition.sealed() ? petition.handling() : by.requireUnion();
  }

  private @Nullable Petition petition(AidClaimRequest claim) {
    return claim.petitionId() == null ? null : petitions.find(new PetitionId(claim.petitionId()));
  }

  private static List<FieldFault> faults(AidClaimRequest claim) {
    List<FieldFault> faults = new ArrayList<>();
    Money amount = claim.amountClaimed();
    if (amount != null && !amount.isPositive()) {
      faults.add(
          new FieldFault(
              "claim.amountClaimed.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    String code = claim.employer().creditCode();
    if (code != null) {
      CreditCode.flaw(code)
          .map(flaw -> flaw.in("claim.employer.creditCode"))
          .ifPresent(faults::add);
    }
    IdentifyingFaults.in("claim.migrantProof", claim.migrantProof()).ifPresent(faults::add);
    return faults;
  }

  /**
   * A petition of somebody else's answers like a wrong field: who may see it knows of it anyway.
   */
  private static ProblemException notHis() {
    var problem = new ProblemException(org.workershome.kit.problem.TechnicalProblem.INVALID_FIELDS);
    return problem.fault(
        "claim.petitionId", "NOT_THE_APPLICANTS", "该信访事项不是申请人的", "The petition is somebody else's");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

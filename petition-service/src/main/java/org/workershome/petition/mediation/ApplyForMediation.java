package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.Petition;

/** Takes an application in: by the worker himself, or at the counter, orally or on paper. */
@ApplicationScoped
class ApplyForMediation {
  private static final int LONGEST_AGO = 366;

  private final Mediations mediations;
  private final MediationTable table;
  private final PartyTable parties;
  private final ReadClaim claims;
  private final MediationTimers timers;
  private final MediationMessages messages;
  private final TellOfMediation events;
  private final PersonRefs persons;
  private final CurrentCaller caller;

  ApplyForMediation(
      Mediations mediations,
      MediationTable table,
      PartyTable parties,
      ReadClaim claims,
      MediationTimers timers,
      MediationMessages messages,
      TellOfMediation events,
      PersonRefs persons,
      CurrentCaller caller) {
    this.mediations = mediations;
    this.table = table;
    this.parties = parties;
    this.claims = claims;
    this.timers = timers;
    this.messages = messages;
    this.events = events;
    this.persons = persons;
    this.caller = caller;
  }

  /** Who it is for, and how it came in. */
  private record Entry(
      MediationId id,
      String personRef,
      String name,
      @Nullable String phone,
      @Nullable LocalDate ofAgeOn,
      DisputeSide applicant,
      ApplicationForm form,
      LocalDate receivedOn,
      @Nullable Handler recordedBy) {
    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation himself(MediationRequest request) {
    Claim claim = claims.of(request.claim(), List.of());
    String person = caller.get().requirePersonRef();
    if (claim.petition() != null && !claim.petition().personRef().equals(person)) {
      throw notHis();
    }
    return open(
        new Entry(
            new MediationId(Ids.next()),
            person,
            request.name().strip(),
            request.phone(),
            null,
            DisputeSide.WORKER,
            ApplicationForm.WRITTEN,
            mediations.today(),
            null),
        claim);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation atCounter(CounterMediationRequest request) {
    LocalDate today = mediations.today();
    LocalDate receivedOn = request.receivedOn() == null ? today : request.receivedOn();
    List<FieldFault> faults = new ArrayList<>();
    PlainText.outside("receivedOn", receivedOn, today.minusDays(LONGEST_AGO), today)
        .ifPresent(faults::add);
    String citizenId = request.citizenId();
    if (citizenId != null) {
      CitizenId.flaw(citizenId, today).map(flaw -> flaw.in("citizenId")).ifPresent(faults::add);
    }
    Claim claim = claims.of(request.claim(), faults);
    var clerk = Handler.of(caller.get());
    var id = new MediationId(Ids.next());
    String person = person(id, citizenId, claim.petition());
    HandlingRules.mayHandle(person, clerk.personRef()).orRefuse();
    return open(
        new Entry(
            id,
            person,
            request.name().strip(),
            request.phone(),
            AgeOnFile.of(citizenId),
            request.applicant() == null ? DisputeSide.WORKER : request.applicant(),
            request.form(),
            receivedOn,
            clerk),
        claim);
  }

  private Mediation open(Entry entry, Claim claim) {
    MediationRules.mayBeMade(entry.form(), entry.recordedBy() != null).orRefuse();
    Instant now = mediations.now();
    UnionPath union = caller.get().requireUnion();
    Petition petition = claim.petition();
    Mediation mediation =
        mediations.open(
            new NewMediation(
                entry.id(),
                table.nextNumber(union, LocalDates.of(now).getYear()),
                union,
                entry.personRef(),
                petition == null ? null : petition.id(),
                claim.committee(),
                entry.applicant(),
                entry.form(),
                entry.name(),
                entry.phone(),
                entry.ofAgeOn(),
                claim.facts(),
                claim.matter(),
                claim.employer(),
                claim.amount(),
                claim.headcount(),
                claim.collective(),
                claim.priority(),
                entry.receivedOn(),
                MediationRules.dueOn(entry.receivedOn()),
                entry.recordedBy(),
                now));
    if (mediation.collective()) {
      parties.add(mediation, entry.name(), entry.personRef(), now);
    }
    timers.received(mediation);
    messages.tell(mediation, MediationMessage.RECEIVED);
    events.opened(mediation);
    return mediation;
  }

  private String person(MediationId id, @Nullable String citizenId, @Nullable Petition petition) {
    String byId = citizenId == null ? null : persons.ofCitizenId(citizenId);
    if (petition == null) {
      return byId == null ? Nobody.of(id.value()) : byId;
    }
    if (byId != null && !Nobody.is(petition.personRef()) && !byId.equals(petition.personRef())) {
      throw notHis();
    }
    return byId == null ? petition.personRef() : byId;
  }

  /**
   * A petition of somebody else's answers like a wrong field: who may see it knows of it anyway.
   */
  private static ProblemException notHis() {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault(
            "claim.petitionId",
            "NOT_THE_APPLICANTS",
            "该信访事项不是申请人的",
            "The petition is somebody else's");
  }
}

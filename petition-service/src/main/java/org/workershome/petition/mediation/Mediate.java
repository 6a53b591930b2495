package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Rows;

/** What happens between the application and an agreement, or instead of one. */
@ApplicationScoped
class Mediate {
  private static final int LONGEST_DAYS = 180;

  private final Mediations mediations;
  private final PartyTable parties;
  private final MediationTimers timers;
  private final MediationMessages messages;
  private final TellOfMediation events;
  private final Rows rows;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  Mediate(
      Mediations mediations,
      PartyTable parties,
      MediationTimers timers,
      MediationMessages messages,
      TellOfMediation events,
      Rows rows,
      FieldCipher cipher,
      CurrentCaller caller) {
    this.mediations = mediations;
    this.parties = parties;
    this.timers = timers;
    this.messages = messages;
    this.events = events;
    this.rows = rows;
    this.cipher = cipher;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation hold(MediationId id, @Nullable String ifMatch, MediationSessionRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.SESSION, id, ifMatch);
    List<FieldFault> faults = new ArrayList<>();
    PlainText.fault("place", request.place()).ifPresent(faults::add);
    PlainText.outside("heldOn", request.heldOn(), mediation.receivedOn(), mediations.today())
        .ifPresent(faults::add);
    ProblemException.refuseAny(faults);
    UUID mediator = mediatorOf(mediation);
    UUID row = Ids.next();
    rows.change(
        """
        insert into mediation_session (id, mediation_id, union_path, person_ref, held_on, place, mediator_id,
          worker_present, employer_present, minutes_sealed, recorded_by_name, created_at)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        row,
        id.value(),
        mediation.union(),
        mediation.personRef(),
        request.heldOn(),
        request.place().strip(),
        mediator,
        request.workerPresent(),
        request.employerPresent(),
        cipher.seal(request.minutes().strip(), "mediation_session.minutes:" + row),
        caller.get().name(),
        mediations.now());
    return mediations.record(mediation, MediationMove.SESSION, mediation.state(), Columns.none());
  }

  /** Nobody mediates without a mediator who may. */
  static UUID mediatorOf(Mediation mediation) {
    if (mediation.mediator() == null || mediation.mediatorWithdrew()) {
      throw new ProblemException(MediationProblem.NO_MEDIATOR);
    }
    return mediation.mediator();
  }

  /** Arbitration that was open by the old day is told of anew by the new one. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation extend(MediationId id, @Nullable String ifMatch, MediationExtensionRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.EXTENSION, id, ifMatch);
    LocalDate today = mediations.today();
    MediationRules.mayExtend(
            request.workerConsents(),
            request.employerConsents(),
            mediation.dueOn(),
            request.until(),
            today)
        .orRefuse();
    ProblemException.refuseAny(
        PlainText.outside("until", request.until(), today, today.plusDays(LONGEST_DAYS)).stream()
            .toList());
    timers.extended(mediation, request.until());
    Mediation after =
        mediations.record(
            mediation,
            MediationMove.EXTENSION,
            mediation.state(),
            Columns.none().set("due_on", request.until()).set("arbitration_told_at", null),
            null,
            request.evidence());
    messages.tell(after, MediationMessage.EXTENDED, request.until());
    return after;
  }

  /** It ends here, and the way to arbitration is told at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation fail(MediationId id, @Nullable String ifMatch, MediationFailureRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.FAILURE, id, ifMatch);
    LocalDate today = mediations.today();
    timers.done(mediation, today, MediationTerms.PERIOD, MediationTerms.EXTENDED);
    Mediation after =
        mediations.record(
            mediation,
            MediationMove.FAILURE,
            MediationState.FAILED,
            ended(mediation, request.note())
                .set("failure_reasons", request.reasons().stream().sorted().toList())
                .set("arbitration_told_at", mediations.now()),
            null,
            request.note());
    messages.tell(after, MediationMessage.FAILED);
    events.failed(after);
    return after;
  }

  /** Of a collective dispute that is to give up the claim, which the represented consent to. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation withdraw(MediationId id, @Nullable String ifMatch, MediationWithdrawalRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.WITHDRAWAL, id, ifMatch);
    maySettle(mediation, ConsentTo.GIVING_UP_CLAIM);
    timers.cancel(mediation, "申请人已撤回");
    return mediations.record(
        mediation,
        MediationMove.WITHDRAWAL,
        MediationState.WITHDRAWN,
        ended(mediation, request.reason()),
        null,
        request.reason());
  }

  /** What those who are represented answered, where somebody represents them. */
  void maySettle(Mediation mediation, ConsentTo what) {
    List<PartyTable.Party> roster = mediation.collective() ? parties.of(mediation.id()) : List.of();
    CollectiveRules.maySettle(
            mediation.collective(),
            mediation.headcount(),
            Math.toIntExact(roster.stream().filter(PartyTable.Party::representative).count()),
            count(roster, what, PartyConsent.GIVEN),
            count(roster, what, PartyConsent.REFUSED))
        .orRefuse();
  }

  private static int count(List<PartyTable.Party> roster, ConsentTo what, PartyConsent answer) {
    return Math.toIntExact(
        roster.stream().filter(party -> party.hasAnswered(what, answer)).count());
  }

  private Columns ended(Mediation mediation, @Nullable String note) {
    return Columns.none()
        .set("ended_on", mediations.today())
        .set(
            "end_note_sealed",
            note == null
                ? null
                : cipher.seal(note.strip(), "mediation.end_note:" + mediation.id()));
  }
}

package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;
import org.workershome.petition.core.RepeatChain;

/** The union does not handle it: another organ is competent, or it is the same matter again. */
@ApplicationScoped
class DeclinePetition {
  private final Petitions petitions;
  private final RepeatChain chain;
  private final Letters letters;
  private final Messages messages;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  DeclinePetition(
      Petitions petitions,
      RepeatChain chain,
      Letters letters,
      Messages messages,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.chain = chain;
    this.letters = letters;
    this.messages = messages;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was decided, and the petition's new version. */
  record Declined(DecisionView view, long version) {}

  /** Told to go to the organ that is competent. */
  @Transactional(Transactional.TxType.MANDATORY)
  Declined elsewhere(PetitionId id, @Nullable String ifMatch, ElsewhereRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.INFORMED_ELSEWHERE, id, ifMatch);
    return decide(
        petition,
        PetitionMove.INFORMED_ELSEWHERE,
        PetitionStateName.INFORMED_ELSEWHERE,
        request.organ().strip(),
        LetterKind.INFORMED_ELSEWHERE,
        Map.of("competent", request.organ(), "explanation", request.explanation()),
        law(petition).notice());
  }

  /** Not accepted, for one of the two reasons that the law knows. */
  @Transactional(Transactional.TxType.MANDATORY)
  Declined refuse(PetitionId id, @Nullable String ifMatch, NonAcceptanceRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.NON_ACCEPTANCE, id, ifMatch);
    Petition same = petitions.find(new PetitionId(request.same()));
    AcceptanceRules.mayBeRefused(
            request.reason(),
            AcceptanceRules.Cited.of(
                petition, same, chain.of(petition.id()).contains(same.id()), inTerm(same)))
        .orRefuse();
    String basis = request.reason().basis(law(petition));
    return decide(
        petition,
        PetitionMove.NON_ACCEPTANCE,
        PetitionStateName.NOT_ACCEPTED,
        request.reason().name(),
        LetterKind.NON_ACCEPTANCE,
        Map.of(
            "reason", request.reason().zh(),
            "same", same.number().value(),
            "explanation", request.explanation()),
        basis);
  }

  private Declined decide(
      Petition petition,
      PetitionMove move,
      PetitionStateName end,
      String note,
      LetterKind kind,
      Map<String, String> values,
      String basis) {
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    Instant now = LocalDates.now(clock);
    Petition after =
        petitions.record(new PetitionChange.Decided(petition, move, end, null, note, now));
    Letter letter = letters.issue(after, kind, values, basis, officer, now);
    timers.done(
        petition.id(), LocalDates.of(now), ProcedureTerms.NOTICE, ProcedureTerms.DIRECT_LINE);
    messages.send(Notification.NOTICE_GIVEN.of(after));
    return new Declined(DecisionView.of(after, letter, null), after.version());
  }

  /**
   * Of what is in hand the term of the stage that it is in; an opinion came in that of handling.
   */
  private boolean inTerm(Petition petition) {
    LocalDate today = LocalDates.of(clock.instant());
    return switch (petition.state().name()) {
      case ACCEPTED, OPINION_ISSUED ->
          timers.inTerm(petition.id(), today, ProcedureTerms.HANDLING, ProcedureTerms.SUMMARY);
      case UNDER_REVIEW -> timers.inTerm(petition.id(), today, ProcedureTerms.REVIEW);
      case UNDER_RECHECK -> timers.inTerm(petition.id(), today, ProcedureTerms.RECHECK);
      default -> false;
    };
  }

  private static Regulation law(Petition petition) {
    return Regulation.on(petition.receivedOn());
  }
}

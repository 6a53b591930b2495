package org.workershome.petition.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.serve.ServingOutcome;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.timer.TimerStatus;
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
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.PetitionerNews;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;

/** The opinion (信访处理意见书) is made out, and reaches the petitioner with proof. */
@ApplicationScoped
class IssueOpinion {
  private final Petitions petitions;
  private final Letters letters;
  private final Servings servings;
  private final PetitionTimers timers;
  private final PetitionerNews news;
  private final CurrentCaller caller;
  private final Clock clock;

  IssueOpinion(
      Petitions petitions,
      Letters letters,
      Servings servings,
      PetitionTimers timers,
      PetitionerNews news,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.letters = letters;
    this.servings = servings;
    this.timers = timers;
    this.news = news;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep issue(PetitionId id, @Nullable String ifMatch, OpinionRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.OPINION, id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    HandlingRules.isOwner(petition.owner(), officer.personRef()).orRefuse();
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    Petition after =
        petitions.record(new PetitionChange.OpinionIssued(petition, request.outcome(), now));
    Letter letter =
        letters.issue(
            after,
            LetterKind.opinionOf(after),
            values(petition, request),
            request.legalBasis().strip(),
            officer,
            now);
    timers.done(
        id, today, ProcedureTerms.HANDLING, ProcedureTerms.SUMMARY, ProcedureTerms.DIRECT_LINE);
    news.tell(after, Notification.OPINION_ISSUED);
    return new HandlingStep(
        HandlingView.of(after, letter.id(), letter.number(), null), after.version());
  }

  /**
   * The opinion was served: from the day that the proof names the petitioner has thirty days to ask
   * for review. Service that failed is recorded, and the procedure waits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep deliver(PetitionId id, @Nullable String ifMatch, ServingRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.DELIVERY, id, ifMatch);
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    Letter letter =
        letters
            .last(id, LetterKind.opinionOf(petition))
            .orElseThrow(() -> new IllegalStateException("an opinion without its paper"));
    servings.record(Letters.document(petition, letter), request);
    if (request.outcome() != ServingOutcome.SERVED) {
      return new HandlingStep(
          HandlingView.of(petition, letter.id(), letter.number(), null), petition.version());
    }
    Instant now = LocalDates.now(clock);
    Petition after =
        petitions.record(new PetitionChange.Stepped(petition, PetitionMove.DELIVERY, null, now));
    TimerStatus window =
        timers.start(
            after,
            petition.handling(),
            ProcedureTerms.REVIEW_WINDOW,
            "收到信访处理意见书",
            request.servedOn(),
            petition.owner());
    return new HandlingStep(
        HandlingView.of(after, letter.id(), letter.number(), window.dueOn()), after.version());
  }

  private static Map<String, String> values(Petition petition, OpinionRequest request) {
    return Map.of(
        "request", request.request(),
        "facts", request.facts(),
        "outcome", request.outcome().zh(),
        "opinion", request.opinion(),
        "remedybasis", Regulation.on(petition.receivedOn()).review());
  }
}

package org.workershome.petition.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.serve.ServingOutcome;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.problem.ProblemException;
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
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.PetitionerNews;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;
import org.workershome.petition.review.ReviewTable.Review;

/** Review and re-check: asked for by the petitioner, decided by the union above, and served. */
@ApplicationScoped
class ReviewPetition {
  private final Petitions petitions;
  private final ReviewTable reviews;
  private final SpeakForGroup voices;
  private final Letters letters;
  private final Servings servings;
  private final PetitionTimers timers;
  private final PetitionerNews news;
  private final CurrentCaller caller;
  private final Clock clock;

  ReviewPetition(
      Petitions petitions,
      ReviewTable reviews,
      SpeakForGroup voices,
      Letters letters,
      Servings servings,
      PetitionTimers timers,
      PetitionerNews news,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.reviews = reviews;
    this.voices = voices;
    this.letters = letters;
    this.servings = servings;
    this.timers = timers;
    this.news = news;
    this.caller = caller;
    this.clock = clock;
  }

  /** The review after a step, and the petition's version. */
  record Step(ReviewView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Step request(ReviewStage stage, PetitionId id, @Nullable String ifMatch, ReviewRequest request) {
    // Before it is locked: to who may not speak it is not there to be changed.
    Petition seen = petitions.find(id);
    UUID representative = voices.asks(seen, request.representative());
    seen.require(stage.request());
    Petition petition = petitions.lockFor(stage.request(), id, ifMatch);
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    UnionPath decided =
        stage == ReviewStage.REVIEW
            ? petition.handling()
            : reviews.of(id, ReviewStage.REVIEW).reviewer();
    UnionPath reviewer =
        ReviewRules.decides(decided)
            .orElseThrow(() -> new ProblemException(PetitionProblem.NOBODY_ABOVE));
    ReviewRules.inTime(timers.running(id, stage.window()).map(t -> t.dueOn()).orElse(null), today)
        .orRefuse();
    Petition after =
        petitions.record(new PetitionChange.Stepped(petition, stage.request(), null, now));
    reviews.add(petition, stage, reviewer, request.grounds().strip(), representative, now);
    timers.done(id, today, stage.window());
    LocalDate due =
        timers
            .start(
                after,
                reviewer,
                stage.term(),
                stage == ReviewStage.REVIEW ? "收到复查申请" : "收到复核申请",
                today,
                null)
            .dueOn();
    return step(after, stage, null, due);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step decide(
      ReviewStage stage, PetitionId id, @Nullable String ifMatch, ReviewDecisionRequest request) {
    Petition petition = petitions.lockFor(stage.decision(), id, ifMatch);
    Review review = reviews.of(id, stage);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    ReviewRules.mayDecide(review.reviewer(), caller.get().requireUnion()).orRefuse();
    ReviewRules.isFresh(reviews.decidedBefore(id), officer.personRef()).orRefuse();
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    Petition after =
        petitions.record(
            new PetitionChange.Stepped(petition, stage.decision(), request.outcome().name(), now));
    Letter letter =
        letters.issue(
            after,
            stage.letter(),
            values(isLast(stage, review), petition, request),
            request.legalBasis().strip(),
            officer,
            now);
    reviews.decide(review.id(), request.outcome(), today, officer);
    timers.done(id, today, stage.term());
    news.tell(after, Notification.REVIEW_DECIDED);
    return step(after, stage, letter.number(), null);
  }

  /**
   * From service of a review the petitioner has thirty days; service of a re-check is the end, and
   * so is that of a review that nobody stands above.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Step deliver(ReviewStage stage, PetitionId id, @Nullable String ifMatch, ServingRequest request) {
    Petition petition = petitions.lockFor(stage.delivery(), id, ifMatch);
    Review review = reviews.of(id, stage);
    ReviewRules.mayDecide(review.reviewer(), caller.get().requireUnion()).orRefuse();
    Letter letter =
        letters
            .last(id, stage.letter())
            .orElseThrow(() -> new IllegalStateException("a decision without its paper"));
    servings.record(Letters.document(petition, letter), request);
    if (request.outcome() != ServingOutcome.SERVED) {
      return step(petition, stage, letter.number(), null);
    }
    Instant now = LocalDates.now(clock);
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition,
                stage.delivery(),
                isLast(stage, review)
                    ? PetitionStateName.TERMINATED
                    : PetitionStateName.REVIEW_DELIVERED,
                null,
                null,
                now));
    if (isLast(stage, review)) {
      terminate(after, stage, request.servedOn(), now);
    }
    LocalDate due =
        isLast(stage, review)
            ? null
            : timers
                .start(
                    after,
                    petition.handling(),
                    ProcedureTerms.RECHECK_WINDOW,
                    "收到复查意见书",
                    request.servedOn(),
                    petition.owner())
                .dueOn();
    return step(after, stage, letter.number(), due);
  }

  /** The same facts and grounds are not taken on again from here, and he is told so. */
  private void terminate(Petition petition, ReviewStage stage, LocalDate servedOn, Instant now) {
    letters.issue(
        petition,
        LetterKind.TERMINATION,
        Map.of(
            "paper", stage.letter().zh(),
            "served", LocalDates.words(servedOn),
            "explanation", ""),
        Regulation.on(petition.receivedOn()).recheck(),
        Handler.of(caller.get()),
        now);
  }

  private Step step(
      Petition petition, ReviewStage stage, @Nullable String letter, @Nullable LocalDate due) {
    Review review = reviews.of(petition.id(), stage);
    return new Step(
        new ReviewView(
            petition.id().value(),
            petition.state().name(),
            stage,
            review.reviewer().value(),
            review.requestedOn(),
            review.outcome(),
            review.decidedOn(),
            letter,
            due,
            petition.state().moves()),
        petition.version());
  }

  private static boolean isLast(ReviewStage stage, Review review) {
    return stage == ReviewStage.RECHECK || ReviewRules.decides(review.reviewer()).isEmpty();
  }

  private static Map<String, String> values(
      boolean last, Petition petition, ReviewDecisionRequest request) {
    return Map.of(
        "findings",
        request.findings(),
        "outcome",
        request.outcome().zh(),
        "remedybasis",
        last ? "" : Regulation.on(petition.receivedOn()).recheck(),
        "final",
        last ? "本级工会之上没有上一级工会" : "");
  }
}

package org.workershome.petition.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.PetitionerNews;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.SignedPapers;

/** A petition comes to its end: settled, taken back, or closed after all windows have passed. */
@ApplicationScoped
class EndPetition {
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final SignedPapers papers;
  private final PetitionerNews news;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  EndPetition(
      Petitions petitions,
      PetitionTimers timers,
      SignedPapers papers,
      PetitionerNews news,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.timers = timers;
    this.papers = papers;
    this.news = news;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** Both sides agreed; nothing is left to decide. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep settle(PetitionId id, @Nullable String ifMatch, EndRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.SETTLEMENT, id, ifMatch);
    officer(petition);
    HandlingRules.isOwner(petition.owner(), Handler.of(caller.get()).personRef()).orRefuse();
    papers.require(petition, request.signedPaper());
    return end(petition, PetitionMove.SETTLEMENT, request);
  }

  /** The petitioner takes it back, himself or at the counter. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep withdraw(PetitionId id, @Nullable String ifMatch, EndRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.WITHDRAWAL, id, ifMatch);
    if (caller.get().kind() == CallerKind.STAFF) {
      officer(petition);
      papers.require(petition, request.signedPaper());
    }
    timers.cancel(id, "信访人撤回");
    return end(petition, PetitionMove.WITHDRAWAL, request);
  }

  /** Nothing is owed and nothing can be asked for any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep close(PetitionId id, @Nullable String ifMatch, EndRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.CLOSING, id, ifMatch);
    if (petition.state().name() == PetitionStateName.JOINED) {
      throw petition.illegal(PetitionProblem.GROUP_JOINED, PetitionMove.CLOSING);
    }
    officer(petition);
    LocalDate today = LocalDates.of(clock.instant());
    for (String window :
        new String[] {ProcedureTerms.REVIEW_WINDOW, ProcedureTerms.RECHECK_WINDOW}) {
      timers
          .running(id, window)
          .ifPresent(
              term -> {
                HandlingTermRules.mayBeClosed(term.dueOn(), today).orRefuse();
                timers.cancel(id, "期限届满未申请", window);
              });
    }
    return end(petition, PetitionMove.CLOSING, request);
  }

  private HandlingStep end(Petition petition, PetitionMove move, EndRequest request) {
    Instant now = LocalDates.now(clock);
    Petition after =
        petitions.record(
            new PetitionChange.Ended(
                petition, move, request.reason().strip(), LocalDates.of(now), now));
    if (request.signedPaper() != null) {
      audit.record(
          AuditEntry.of("petition-end-signed", "petition", petition.id())
              .in(petition.union())
              .about(petition.personRef())
              .changed("signedPaper", null, request.signedPaper()));
    }
    if (caller.get().kind() == CallerKind.STAFF) {
      news.tell(after, Notification.ENDED);
    }
    return new HandlingStep(HandlingView.of(after, null, null, null), after.version());
  }

  private void officer(Petition petition) {
    HandlingRules.mayHandle(petition.personRef(), Handler.of(caller.get()).personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
  }
}

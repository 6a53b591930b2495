package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** Who went past his unit is asked before his request is sent down to it, and answers yes or no. */
@ApplicationScoped
class AskConsent {
  private final Petitions petitions;
  private final ConsentTable consents;
  private final Messages messages;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  AskConsent(
      Petitions petitions,
      ConsentTable consents,
      Messages messages,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.consents = consents;
    this.messages = messages;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The question after a step, and the petition's version. */
  record Step(ConsentView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Step ask(PetitionId id, @Nullable String ifMatch, ConsentRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.TRANSFER, id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    UnionPath to = new UnionPath(request.to());
    ForwardRules.mayGo(petition.union(), to).orRefuse();
    if (!consents.isNeeded(petition, to)) {
      throw new ProblemException(PetitionProblem.CONSENT_NOT_NEEDED);
    }
    Instant now = LocalDates.now(clock);
    if (!consents.ask(petition, to, officer, now)) {
      throw new ProblemException(PetitionProblem.CONSENT_ASKED);
    }
    petitions.tell(TimelineEntry.of(id, TimelineKind.CONSENT_ASKED, now, to.value(), null));
    messages.send(Notification.CONSENT_ASKED.of(petition));
    note(petition, "petition-consent-asked", to.value());
    return new Step(consents.of(id).getLast(), petition.version());
  }

  /**
   * By the petitioner himself, who may think again as long as it has not been sent; or entered once
   * by an officer of the union that asked, as he heard it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Step answer(
      PetitionId id, UUID question, @Nullable String ifMatch, ConsentAnswerRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.TRANSFER, id, ifMatch);
    ConsentView asked = one(id, question);
    Caller who = caller.get();
    boolean himself = who.kind() == CallerKind.WORKER;
    if (himself == (request.heard() != null)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "heard",
              "HEARD_BY_OFFICER",
              "工作人员代为登记的须写明何时、以何方式听取，本人答复的不填",
              "an officer says when and how he heard it; the petitioner himself does not");
    }
    Handler officer = himself ? null : Handler.of(who);
    if (officer != null) {
      HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
      HandlingRules.mayDecide(petition.handling(), who.requireUnion()).orRefuse();
      if (asked.agreed() != null) {
        throw new ProblemException(PetitionProblem.CONSENT_ANSWERED);
      }
    }
    Instant now = LocalDates.now(clock);
    boolean agreed = Objects.requireNonNull(request.agreed());
    consents.answer(question, agreed, request.heard(), officer, now);
    petitions.tell(
        TimelineEntry.of(
            id,
            agreed ? TimelineKind.CONSENT_GIVEN : TimelineKind.CONSENT_REFUSED,
            now,
            asked.to(),
            null));
    note(petition, agreed ? "petition-consent-given" : "petition-consent-refused", asked.to());
    return new Step(one(id, question), petition.version());
  }

  @Transactional
  ConsentsView of(PetitionId id) {
    petitions.find(id); // 404 rather than an empty list for what is not the caller's
    return new ConsentsView(consents.of(id));
  }

  private ConsentView one(PetitionId id, UUID question) {
    return consents.of(id).stream()
        .filter(each -> each.id().equals(question))
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private void note(Petition petition, String action, String to) {
    audit.record(
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef())
            .changed("to", null, to));
  }
}

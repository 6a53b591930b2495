package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;

/** Keeps the bodies and their mediators. */
@ApplicationScoped
class KeepRoster {
  private final RosterTable roster;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  KeepRoster(RosterTable roster, AuditTrail audit, CurrentCaller caller, Clock clock) {
    this.roster = roster;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Committee establish(CommitteeRequest request) {
    DisputeEmployerRequest whose = request.employer();
    List<FieldFault> faults = new ArrayList<>();
    if ((request.kind() == BodyKind.ENTERPRISE) != (whose != null)) {
      faults.add(
          new FieldFault(
              "employer",
              "OF_AN_ENTERPRISE",
              "企业调解委员会须填写所属企业，其他调解组织不填",
              "An enterprise's body names its enterprise, another body names none"));
    }
    if (whose != null) {
      whose.fault("employer").ifPresent(faults::add);
    }
    ProblemException.refuseAny(faults);
    var body =
        new Committee(
            Ids.next(),
            caller.get().requireUnion(),
            request.name().strip(),
            request.kind(),
            whose == null ? null : whose.employer(),
            request.chair().strip(),
            request.chairBasis(),
            true,
            LocalDates.now(clock),
            1);
    roster.add(body);
    audit.record(
        AuditEntry.of("mediation-committee-added", "mediation-committee", body.id())
            .in(body.union())
            .changed("kind", null, body.kind()));
    return body;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Committee change(UUID id, @Nullable String ifMatch, CommitteeChangeRequest request) {
    Committee before = own(id);
    ETags.require(ifMatch, before.version());
    roster.change(id, request);
    audit.record(
        AuditEntry.of("mediation-committee-changed", "mediation-committee", id)
            .in(before.union())
            .changed("active", before.active(), request.active()));
    return committee(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediator engage(UUID committee, MediatorRequest request) {
    Committee body = own(committee);
    List<FieldFault> faults = new ArrayList<>();
    if (!request.termUntil().isAfter(request.termFrom())) {
      faults.add(
          new FieldFault(
              "termUntil", "NOT_AFTER_START", "聘期届满须晚于起始", "The term ends after it began"));
    }
    DisputeEmployerRequest employer = request.employer();
    if (employer != null) {
      employer.fault("employer").ifPresent(faults::add);
    }
    ProblemException.refuseAny(faults);
    var mediator =
        new Mediator(
            Ids.next(),
            committee,
            body.kind(),
            body.union(),
            request.name().strip(),
            request.personRef(),
            employer == null ? null : employer.employer(),
            request.termFrom(),
            request.termUntil(),
            true,
            LocalDates.now(clock),
            1);
    roster.add(mediator);
    audit.record(
        AuditEntry.of("mediator-engaged", "mediator", mediator.id())
            .in(mediator.union())
            .changed("termFrom", null, mediator.termFrom())
            .changed("termUntil", null, mediator.termUntil()));
    return mediator;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediator change(UUID id, @Nullable String ifMatch, MediatorChangeRequest request) {
    Mediator before = ownMediator(id);
    ETags.require(ifMatch, before.version());
    DisputeEmployerRequest employer = request.employer();
    if (employer != null) {
      ProblemException.refuseAny(employer.fault("employer").stream().toList());
    }
    if (!request.termUntil().isAfter(before.termFrom())) {
      throw new ProblemException(MediationProblem.TERM_TOO_SHORT);
    }
    roster.change(id, request);
    audit.record(
        AuditEntry.of("mediator-changed", "mediator", id)
            .in(before.union())
            .changed("termUntil", before.termUntil(), request.termUntil())
            .changed("active", before.active(), request.active())
            .changedUnseen("employer"));
    return mediator(id);
  }

  @Transactional
  Page<CommitteeView> committees(PageRequest page) {
    return Page.of(
            roster.committees(page), page, last -> new PageCursor(last.createdAt(), last.id()))
        .map(CommitteeView::of);
  }

  @Transactional
  Page<MediatorView> mediators(PageRequest page) {
    return Page.of(
            roster.mediators(page), page, last -> new PageCursor(last.createdAt(), last.id()))
        .map(MediatorView::of);
  }

  @Transactional
  Committee committee(UUID id) {
    return roster.committee(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  @Transactional
  Mediator mediator(UUID id) {
    return roster.mediator(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Only the union whose body it is, and those above it, change what the roster says. */
  private Committee own(UUID id) {
    Committee body = committee(id);
    if (!caller.get().requireUnion().contains(body.union())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return body;
  }

  private Mediator ownMediator(UUID id) {
    return roster
        .locked(id)
        .filter(mediator -> caller.get().requireUnion().contains(mediator.union()))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}

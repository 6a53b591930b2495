package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;

/** Keeps the roster of lawyers, and whom they act for. */
@ApplicationScoped
class KeepLawyers {
  private static final String RECORD_TYPE = "legal-aid-lawyer";

  private final LawyerTable lawyers;
  private final LegalAidTable cases;
  private final WithdrawLawyer withdraw;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  KeepLawyers(
      LawyerTable lawyers,
      LegalAidTable cases,
      WithdrawLawyer withdraw,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.lawyers = lawyers;
    this.cases = cases;
    this.withdraw = withdraw;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Lawyer add(LawyerRequest request) {
    var lawyer =
        new Lawyer(
            Ids.next(),
            caller.get().requireUnion(),
            request.name().strip(),
            request.licence(),
            request.firm().strip(),
            request.fields(),
            Objects.requireNonNull(request.capacity()),
            0,
            true,
            request.personRef(),
            1,
            LocalDates.now(clock));
    if (!lawyers.add(lawyer)) {
      throw new ProblemException(LegalAidProblem.LICENCE_KNOWN);
    }
    audit.record(
        AuditEntry.of("legal-aid-lawyer-added", RECORD_TYPE, lawyer.id())
            .in(lawyer.union())
            .changed("capacity", null, lawyer.capacity()));
    return lawyer;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Lawyer change(UUID id, @Nullable String ifMatch, LawyerChangeRequest request) {
    Lawyer before = own(id);
    ETags.require(ifMatch, before.version());
    var wanted =
        new Lawyer(
            id,
            before.union(),
            before.name(),
            before.licence(),
            request.firm().strip(),
            request.fields(),
            Objects.requireNonNull(request.capacity()),
            before.openCases(),
            Boolean.TRUE.equals(request.active()),
            request.personRef(),
            before.version(),
            before.createdAt());
    if (!lawyers.change(wanted)) {
      throw new ProblemException(LegalAidProblem.CAPACITY_BELOW_LOAD)
          .with("openCases", before.openCases());
    }
    lawyers.openCasesFollow(id, wanted.active() ? wanted.personRef() : null);
    audit.record(
        AuditEntry.of("legal-aid-lawyer-changed", RECORD_TYPE, id)
            .in(before.union())
            .changed("capacity", before.capacity(), wanted.capacity())
            .changed("active", before.active(), wanted.active()));
    return lawyers.find(id).orElseThrow();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Lawyer actsFor(UUID id, @Nullable String ifMatch, LawyerClientRequest request) {
    // His cases first, as every move on a case locks it before its lawyer.
    List<LegalAid> his = cases.lockedOf(id);
    Lawyer lawyer = own(id);
    ETags.require(ifMatch, lawyer.version());
    if (request.until() != null && request.until().isBefore(request.since())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("until", "BEFORE_SINCE", "结束日期早于开始日期", "The last day is before the first");
    }
    String code = request.employer().creditCode();
    if (code != null) {
      CreditCode.flaw(code)
          .ifPresent(
              flaw -> {
                throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
                    .fault(flaw.in("employer.creditCode"));
              });
    }
    lawyers.addClient(
        lawyer, request.employer().name().strip(), code, request.since(), request.until());
    audit.record(
        AuditEntry.of("legal-aid-lawyer-client", RECORD_TYPE, id)
            .in(lawyer.union())
            .changed("since", null, request.since()));
    withdraw.ofConflicts(his);
    return lawyers.find(id).orElseThrow();
  }

  @Transactional
  Page<LawyerView> list(PageRequest page) {
    return Page.of(lawyers.page(page), page, last -> new PageCursor(last.createdAt(), last.id()))
        .map(LawyerView::of);
  }

  @Transactional
  Lawyer find(UUID id) {
    return lawyers.find(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Only the union whose roster it is, and those above it, change what the roster says. */
  private Lawyer own(UUID id) {
    return lawyers
        .locked(id)
        .filter(lawyer -> caller.get().requireUnion().contains(lawyer.union()))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}

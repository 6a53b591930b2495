package org.workershome.petition.instrument;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.LocalDates;

/** Sets answer times; never for the past, and never twice for one day. */
@ApplicationScoped
class KeepTerms {
  private final TermTable terms;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  KeepTerms(TermTable terms, AuditTrail audit, CurrentCaller caller, Clock clock) {
    this.terms = terms;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  InstrumentTermView set(InstrumentTermRequest request) {
    if (request.validFrom().isBefore(LocalDates.of(clock.instant()))) {
      throw new ProblemException(InstrumentProblem.TERM_IN_THE_PAST);
    }
    UnionPath union = caller.get().requireUnion();
    var term =
        new AnswerTerm(
            union.value(),
            request.validFrom(),
            request.opinionUnit().span(requireNonNull(request.opinionDays())),
            request.adviceUnit().span(requireNonNull(request.adviceDays())),
            request.source().strip());
    if (!terms.add(term, caller.get().requirePersonRef(), LocalDates.now(clock))) {
      throw new ProblemException(InstrumentProblem.TERM_KNOWN);
    }
    audit.record(
        AuditEntry.of("instrument-term-set", "instrument-term", union.value())
            .in(union)
            .changed("validFrom", null, term.validFrom())
            .changed("opinion", null, term.opinion())
            .changed("advice", null, term.advice()));
    return InstrumentTermView.of(term);
  }

  @Transactional
  InstrumentTermsView list() {
    UnionPath union = caller.get().requireUnion();
    return new InstrumentTermsView(
        InstrumentTermView.of(terms.on(union, LocalDates.of(clock.instant()))),
        terms.list().stream().map(InstrumentTermView::of).toList());
  }
}

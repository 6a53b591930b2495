package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Columns;

/** Review by the commission and confirmation by the court: two ways, each with its own clock. */
@ApplicationScoped
class Strengthen {
  private final Mediations mediations;
  private final AgreementTable table;
  private final MediationTimers timers;

  Strengthen(Mediations mediations, AgreementTable table, MediationTimers timers) {
    this.mediations = mediations;
    this.table = table;
    this.timers = timers;
  }

  /** One of the two ways. */
  enum Way {
    REVIEW(
        "review",
        MediationTerms.REVIEW,
        MediationMove.REVIEW_APPLICATION,
        MediationMove.REVIEW_OUTCOME,
        AgreementRules.review().legalBasis()),
    CONFIRMATION(
        "confirmation",
        MediationTerms.CONFIRMATION,
        MediationMove.CONFIRMATION_APPLICATION,
        MediationMove.CONFIRMATION_OUTCOME,
        AgreementRules.confirmation().legalBasis());

    private final String columns;
    private final String term;
    private final MediationMove application;
    private final MediationMove outcome;
    private final String article;

    Way(
        String columns,
        String term,
        MediationMove application,
        MediationMove outcome,
        String article) {
      this.columns = columns;
      this.term = term;
      this.application = application;
      this.outcome = outcome;
      this.article = article;
    }

    private Agreement.Window of(Agreement agreement) {
      return this == REVIEW ? agreement.review() : agreement.confirmation();
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation apply(
      Way way, MediationId id, @Nullable String ifMatch, JointApplicationRequest request) {
    Mediation mediation = mediations.lockFor(way.application, id, ifMatch);
    Agreement agreement = table.of(id).orElseThrow();
    Agreement.Window window = way.of(agreement);
    if (window.appliedOn() != null) {
      throw new ProblemException(MediationProblem.APPLIED_BEFORE);
    }
    LocalDate effective = requireNonNull(agreement.effectiveOn());
    ProblemException.refuseAny(
        PlainText.outside("appliedOn", request.appliedOn(), effective, mediations.today()).stream()
            .toList());
    AgreementRules.mayApply(
            request.jointly(), requireNonNull(window.dueOn()), request.appliedOn(), way.article)
        .orRefuse();
    timers.done(mediation, request.appliedOn(), way.term);
    table.change(id, Columns.none().set(way.columns + "_applied_on", request.appliedOn()));
    return mediations.record(
        mediation, way.application, mediation.state(), Columns.none(), null, request.to());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation decided(
      Way way, MediationId id, @Nullable String ifMatch, CourtOutcomeRequest request) {
    Mediation mediation = mediations.lockFor(way.outcome, id, ifMatch);
    Agreement.Window window = way.of(table.of(id).orElseThrow());
    LocalDate applied = window.appliedOn();
    if (applied == null) {
      throw new ProblemException(MediationProblem.NOT_APPLIED_FOR);
    }
    if (window.outcome() != null) {
      throw new ProblemException(MediationProblem.OUTCOME_KNOWN);
    }
    List<FieldFault> faults = new ArrayList<>();
    PlainText.outside("on", request.on(), applied, mediations.today()).ifPresent(faults::add);
    PlainText.fault("document", request.document()).ifPresent(faults::add);
    ProblemException.refuseAny(faults);
    table.change(
        id,
        Columns.none()
            .set(way.columns + "_outcome", request.outcome())
            .set(way.columns + "_outcome_on", request.on())
            .set(way.columns + "_document", request.document().strip()));
    return mediations.record(mediation, way.outcome, mediation.state(), Columns.none());
  }
}

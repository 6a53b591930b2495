package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;

/** What is paid under an agreement, and what can be done when it is not. */
@ApplicationScoped
class Perform {
  private final Mediations mediations;
  private final AgreementTable table;

  Perform(Mediations mediations, AgreementTable table) {
    this.mediations = mediations;
    this.table = table;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation paid(MediationId id, @Nullable String ifMatch, PerformanceRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.PERFORMANCE, id, ifMatch);
    LocalDate effective = requireNonNull(table.of(id).orElseThrow().effectiveOn());
    List<FieldFault> faults = new ArrayList<>();
    if (!request.amount().isPositive()) {
      faults.add(new FieldFault("amount.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    PlainText.outside("on", request.on(), effective, mediations.today()).ifPresent(faults::add);
    ProblemException.refuseAny(faults);
    Instalment instalment =
        table.instalments(id).stream()
            .filter(each -> each.seq() == requireNonNull(request.instalment()))
            .findFirst()
            .orElseThrow(() -> new ProblemException(MediationProblem.NO_SUCH_INSTALMENT));
    if (request.amount().compareTo(instalment.open()) > 0) {
      throw new ProblemException(MediationProblem.MORE_THAN_OWED)
          .with("open", instalment.open().toString());
    }
    table.perform(id, instalment, instalment.performed().plus(request.amount()), request.on());
    return mediations.record(
        mediation,
        MediationMove.PERFORMANCE,
        mediation.state(),
        Columns.none(),
        request.amount(),
        "第" + instalment.seq() + "期：" + request.proof());
  }

  @Transactional
  RemediesView remedies(MediationId id) {
    mediations.find(id);
    LocalDate today = mediations.today();
    Agreement agreement =
        table
            .of(id)
            .filter(found -> found.effectiveOn() != null)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    Money overdue =
        table.instalments(id).stream()
            .filter(each -> each.isOverdueOn(today))
            .map(Instalment::open)
            .reduce(Money.ZERO, Money::plus);
    return new RemediesView(
        overdue,
        AgreementRules.remedies(
                agreement.subjects(),
                overdue.isPositive(),
                agreement.confirmation().outcome() == CourtOutcome.CONFIRMED)
            .stream()
            .map(remedy -> new RemedyView(remedy, remedy.zh(), remedy.article()))
            .toList());
  }
}

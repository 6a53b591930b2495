package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Columns;

/** An agreement: written down, signed by all four, and then in force. */
@ApplicationScoped
class Agree {
  private static final int LONGEST_YEARS = 5;

  private final Mediations mediations;
  private final Mediate mediate;
  private final AgreementTable table;
  private final MediationTimers timers;
  private final MediationMessages messages;
  private final TellOfMediation events;
  private final CurrentCaller caller;

  Agree(
      Mediations mediations,
      Mediate mediate,
      AgreementTable table,
      MediationTimers timers,
      MediationMessages messages,
      TellOfMediation events,
      CurrentCaller caller) {
    this.mediations = mediations;
    this.mediate = mediate;
    this.table = table;
    this.timers = timers;
    this.messages = messages;
    this.events = events;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation draft(MediationId id, @Nullable String ifMatch, MediationAgreementRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.AGREEMENT, id, ifMatch);
    Mediate.mediatorOf(mediation);
    LocalDate today = mediations.today();
    ProblemException.refuseAny(faults(request, today));
    Money amount = request.amount();
    Money sum =
        request.instalments().stream()
            .map(InstalmentRequest::amount)
            .reduce(Money.ZERO, Money::plus);
    if (!sum.equals(amount == null ? Money.ZERO : amount)) {
      throw new ProblemException(MediationProblem.AMOUNTS_DO_NOT_ADD_UP)
          .with("sum", sum.toString())
          .with("agreed", amount == null ? Money.ZERO.toString() : amount.toString());
    }
    table.draft(mediation, request, caller.get().name(), today);
    Mediation after =
        mediations.record(
            mediation,
            MediationMove.AGREEMENT,
            MediationState.AGREED,
            Columns.none(),
            amount,
            null);
    messages.tell(after, MediationMessage.AGREED);
    return after;
  }

  private static List<FieldFault> faults(MediationAgreementRequest request, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.amount() != null && !request.amount().isPositive()) {
      faults.add(notPositive("amount.amount"));
    }
    LocalDate earliest = today;
    List<InstalmentRequest> instalments = request.instalments();
    for (int i = 0; i < instalments.size(); i++) {
      InstalmentRequest each = instalments.get(i);
      if (!each.amount().isPositive()) {
        faults.add(notPositive("instalments[" + i + "].amount.amount"));
      }
      PlainText.outside(
              "instalments[" + i + "].dueOn",
              each.dueOn(),
              earliest,
              today.plusYears(LONGEST_YEARS))
          .ifPresent(faults::add);
      earliest = each.dueOn().isAfter(earliest) ? each.dueOn() : earliest;
    }
    return faults;
  }

  /** With the last of the four the agreement is in force, and its two clocks begin. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation sign(MediationId id, @Nullable String ifMatch, SignatureRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.SIGNATURE, id, ifMatch);
    Agreement agreement = table.of(id).orElseThrow();
    if (agreement.signed().containsKey(request.by())) {
      throw new ProblemException(MediationProblem.SIGNED_BEFORE)
          .with("signed", agreement.signed().keySet());
    }
    ProblemException.refuseAny(
        PlainText.outside("signedOn", request.signedOn(), agreement.draftedOn(), mediations.today())
            .stream()
            .toList());
    if (request.by() == Signatory.WORKER) {
      mediate.maySettle(mediation, ConsentTo.SETTLEMENT);
    }
    table.change(id, Columns.none().set(request.by().column(), request.signedOn()));
    Mediation signed =
        mediations.record(
            mediation,
            MediationMove.SIGNATURE,
            mediation.state(),
            Columns.none(),
            null,
            request.by() + "：" + request.proof());
    LocalDate effective =
        AgreementRules.effectiveOn(table.of(id).orElseThrow().signed()).orElse(null);
    return effective == null ? signed : takeEffect(signed, effective, agreement.amount());
  }

  private Mediation takeEffect(Mediation mediation, LocalDate on, @Nullable Money amount) {
    timers.done(mediation, on, MediationTerms.PERIOD, MediationTerms.EXTENDED);
    LocalDate confirmation = timers.effective(mediation, MediationTerms.CONFIRMATION, on);
    table.change(
        mediation.id(),
        Columns.none()
            .set("effective_on", on)
            .set("review_due_on", timers.effective(mediation, MediationTerms.REVIEW, on))
            .set("confirmation_due_on", confirmation));
    Mediation after =
        mediations.record(
            mediation,
            MediationMove.EFFECT,
            MediationState.EFFECTIVE,
            Columns.none().set("ended_on", on),
            amount,
            null);
    messages.tell(after, MediationMessage.EFFECTIVE, confirmation);
    events.agreed(after, amount, on);
    return after;
  }

  private static FieldFault notPositive(String field) {
    return new FieldFault(field, "POSITIVE", "须大于零", "must be more than zero");
  }
}

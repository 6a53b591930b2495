package org.workershome.competition.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.suggestion.BenefitStatement;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionMove;
import org.workershome.competition.suggestion.SuggestionState.Adopted;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Puts a statement of benefit on file. */
@ApplicationScoped
class StateBenefit {
  private final Suggestions suggestions;
  private final CurrentCaller caller;
  private final Clock clock;

  StateBenefit(Suggestions suggestions, CurrentCaller caller, Clock clock) {
    this.suggestions = suggestions;
    this.caller = caller;
    this.clock = clock;
  }

  Suggestion handle(UUID id, @Nullable String ifMatch, BenefitRequest request) {
    refuseNegative(request);
    Suggestion suggestion = suggestions.findForChange(id);
    ETags.require(ifMatch, suggestion.version());
    if (!(suggestion.state() instanceof Adopted adopted)) {
      throw Refusals.illegalMove(suggestion.state().legalMoves());
    }
    BenefitRules.period(adopted.adoption().adoptedOn(), request.periodFrom(), request.periodTo())
        .enforce();
    Moment now = Moment.now(clock);
    var statement =
        new BenefitStatement(
            Ids.next(),
            request.periodFrom(),
            request.periodTo(),
            BenefitRules.basis(request.periodTo(), now.on()),
            request.formula(),
            request.inputs(),
            request.yearlyBenefit(),
            Actor.of(caller.get()),
            now.at());
    return suggestions.record(suggestion, new SuggestionMove.StateBenefit(statement));
  }

  private static void refuseNegative(BenefitRequest request) {
    if (request.yearlyBenefit().isNegative()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("yearlyBenefit", "NEGATIVE", "金额不得为负", "The amount is never negative");
    }
  }
}

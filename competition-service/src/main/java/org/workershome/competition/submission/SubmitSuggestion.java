package org.workershome.competition.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.NumberRepository;
import org.workershome.competition.suggestion.Proposal;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionState;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Takes a suggestion in, for the caller's own union, under the next number of its year. */
@ApplicationScoped
class SubmitSuggestion {
  private static final String SERIES = "HJ";

  private final Suggestions suggestions;
  private final NumberRepository numbers;
  private final CurrentCaller caller;
  private final Clock clock;

  SubmitSuggestion(
      Suggestions suggestions, NumberRepository numbers, CurrentCaller caller, Clock clock) {
    this.suggestions = suggestions;
    this.numbers = numbers;
    this.caller = caller;
    this.clock = clock;
  }

  Suggestion handle(SubmitSuggestionRequest request) {
    refuseNegative(request.expectedYearlyBenefit());
    Caller worker = caller.get();
    if (worker.kind() != CallerKind.WORKER) {
      // An account that also works for the union acts as staff, and staff own no suggestions.
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("请使用职工本人账号提交", "Submit with the worker's own account");
    }
    UnionPath union = worker.requireUnion();
    Actor proposer = Actor.of(worker);
    Moment now = Moment.now(clock);
    var suggestion =
        new Suggestion(
            Ids.next(),
            numbers.next(SERIES, union, now.on().getYear()),
            union,
            proposer,
            new Proposal(
                request.title(),
                request.text(),
                request.category(),
                request.expectedYearlyBenefit()),
            new SuggestionState.Submitted(),
            now.at(),
            1);
    suggestions.submit(suggestion);
    return suggestion;
  }

  private static void refuseNegative(@Nullable Money expected) {
    if (expected != null && expected.isNegative()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("expectedYearlyBenefit", "NEGATIVE", "金额不得为负", "The amount is never negative");
    }
  }
}

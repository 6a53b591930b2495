package org.workershome.competition.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.NumberRepository;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionState;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Takes a suggestion in, for the caller's own union, under the next number of its year. */
@ApplicationScoped
class SubmitSuggestion {
  static final String SERIES = "HJ";

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
    ProblemException.refuseAny(request.faults());
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
            request.proposal(),
            new SuggestionState.Submitted(),
            now.at(),
            1);
    suggestions.submit(suggestion);
    return suggestion;
  }
}

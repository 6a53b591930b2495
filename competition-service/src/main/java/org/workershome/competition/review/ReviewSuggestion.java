package org.workershome.competition.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.suggestion.Review;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionMove;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;

/** Adopts a suggestion, declines it with a reason, or keeps it in reserve. */
@ApplicationScoped
class ReviewSuggestion {
  private final Suggestions suggestions;
  private final CurrentCaller caller;
  private final Clock clock;

  ReviewSuggestion(Suggestions suggestions, CurrentCaller caller, Clock clock) {
    this.suggestions = suggestions;
    this.caller = caller;
    this.clock = clock;
  }

  Suggestion handle(UUID id, @Nullable String ifMatch, ReviewRequest request) {
    Suggestion suggestion = suggestions.findForChange(id);
    ETags.require(ifMatch, suggestion.version());
    Actor reviewer = Actor.of(caller.get());
    String reason = request.reason() == null ? "" : request.reason();
    Moment now = Moment.now(clock);
    var review =
        new Review(
            Ids.next(),
            reviewer,
            reason,
            Boolean.TRUE.equals(request.copiedResult()),
            now.at(),
            now.on());
    SuggestionMove move =
        switch (request.outcome()) {
          case ADOPT -> new SuggestionMove.Adopt(review);
          case NOT_ADOPT -> new SuggestionMove.NotAdopt(review);
          case RESERVE -> new SuggestionMove.Reserve(review);
        };
    suggestions.requireLegal(suggestion, move.kind());
    ReviewRules.reviewer(suggestion.proposer(), reviewer).enforce();
    ReviewRules.reason(request.outcome(), reason).enforce();
    return suggestions.record(suggestion, move);
  }
}

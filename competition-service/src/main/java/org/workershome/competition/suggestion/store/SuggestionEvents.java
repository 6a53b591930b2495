package org.workershome.competition.suggestion.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.workershome.competition.suggestion.Grading;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionState;
import org.workershome.competition.suggestion.SuggestionState.Verified;
import org.workershome.kit.outbox.OutboundEvent;

/** What the world outside hears of a suggestion. Thin, and without a name or a text. */
final class SuggestionEvents {
  static final String VERIFIED = "org.workershome.competition.suggestion.verified.v1";
  private static final String TOPIC = "workershome.competition";

  private SuggestionEvents() {}

  /** The event that goes with a suggestion's new state; most states are nobody else's business. */
  static Optional<OutboundEvent> of(Suggestion suggestion) {
    return switch (suggestion.state()) {
      case Verified verified -> Optional.of(verified(suggestion, verified));
      case SuggestionState.Submitted _,
          SuggestionState.Reserved _,
          SuggestionState.NotAdopted _,
          SuggestionState.Adopted _,
          SuggestionState.BenefitStated _ ->
          Optional.empty();
    };
  }

  private static OutboundEvent verified(Suggestion suggestion, Verified verified) {
    Grading grading = verified.grading();
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("suggestionId", suggestion.id().toString());
    data.put("number", suggestion.number());
    data.put("unionPath", suggestion.union().value());
    data.put("personRef", suggestion.proposer().personRef());
    data.put("category", suggestion.proposal().category().name());
    data.put("adoptedOn", verified.adoption().adoptedOn().toString());
    data.put("periodFrom", verified.statement().periodFrom().toString());
    data.put("periodTo", verified.statement().periodTo().toString());
    data.put("basis", verified.statement().basis().name());
    data.putObject("verifiedBenefit")
        .put("amount", grading.verifiedBenefit().amount().toPlainString())
        .put("currency", "CNY");
    data.put("grade", grading.grade());
    data.put("verifiedOn", verified.verification().verifiedOn().toString());
    return OutboundEvent.of(
        VERIFIED,
        TOPIC,
        suggestion.id().toString(),
        suggestion.version(),
        verified.verification().verifiedAt(),
        data);
  }
}

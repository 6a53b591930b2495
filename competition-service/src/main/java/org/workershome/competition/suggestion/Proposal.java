package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** What was proposed, in the proposer's own words; never changed afterwards. */
public record Proposal(
    String title, String text, SuggestionCategory category, @Nullable Money expectedYearlyBenefit) {
  public Proposal {
    requireNonNull(title, "title");
    requireNonNull(text, "text");
    requireNonNull(category, "category");
  }

  @Override
  public String toString() {
    return "Proposal[" + category + "]";
  }
}

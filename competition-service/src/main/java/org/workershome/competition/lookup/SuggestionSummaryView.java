package org.workershome.competition.lookup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.kit.money.Money;

/** A suggestion as a line of a list. */
@Schema(description = "合理化建议摘要 / A suggestion in a list")
record SuggestionSummaryView(
    UUID id,
    String number,
    String union,
    String title,
    SuggestionCategory category,
    SuggestionStatus state,
    Instant submittedAt,
    @Nullable Money verifiedBenefit,
    @Nullable Integer grade) {}

package org.workershome.competition.lookup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** One written decision; the proposer is told its reason (Art 14), not who wrote it. */
@Schema(description = "评审结论或财务核实意见 / A conclusion or a verdict of finance")
record DecisionView(
    DecisionKind kind,
    @Schema(examples = "ADOPT") String outcome,
    @Schema(description = "理由或意见 / The reason or opinion") String text,
    Instant decidedAt,
    @Nullable Money verifiedBenefit,
    @Nullable Integer grade) {}

package org.workershome.competition.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A suggestion as every caller who may know it sees it, whoever asked: what is decided about it
 * stands in its decisions. Nobody's account is in it.
 */
@Schema(description = "合理化建议 / One suggestion")
public record SuggestionView(
    UUID id,
    @Schema(examples = "HJ-CQ.YUBEI-2026-000001") String number,
    @Schema(examples = "CQ.YUBEI") String union,
    String title,
    String text,
    SuggestionCategory category,
    @Nullable Money expectedYearlyBenefit,
    SuggestionStatus state,
    List<SuggestionMoveKind> legalMoves,
    Instant submittedAt,
    @Nullable LocalDate adoptedOn,
    @Schema(description = "效益计算期 / The months over which the benefit counts")
        @Nullable BenefitPeriod benefitPeriod,
    @Nullable StatementView statement,
    @Nullable Money verifiedBenefit,
    @Nullable Integer grade) {
  public SuggestionView {
    legalMoves = List.copyOf(legalMoves);
  }

  public static SuggestionView of(Suggestion suggestion) {
    SuggestionState state = suggestion.state();
    @Nullable Adoption adoption =
        switch (state) {
          case SuggestionState.Adopted adopted -> adopted.adoption();
          case SuggestionState.BenefitStated stated -> stated.adoption();
          case SuggestionState.Verified verified -> verified.adoption();
          case SuggestionState.Submitted _,
              SuggestionState.Reserved _,
              SuggestionState.NotAdopted _ ->
              null;
        };
    @Nullable BenefitStatement statement =
        switch (state) {
          case SuggestionState.BenefitStated stated -> stated.statement();
          case SuggestionState.Verified verified -> verified.statement();
          case SuggestionState.Submitted _,
              SuggestionState.Reserved _,
              SuggestionState.NotAdopted _,
              SuggestionState.Adopted _ ->
              null;
        };
    @Nullable Grading grading =
        state instanceof SuggestionState.Verified verified ? verified.grading() : null;
    return new SuggestionView(
        suggestion.id(),
        suggestion.number(),
        suggestion.union().value(),
        suggestion.proposal().title(),
        suggestion.proposal().text(),
        suggestion.proposal().category(),
        suggestion.proposal().expectedYearlyBenefit(),
        state.status(),
        state.legalMoves(),
        suggestion.submittedAt(),
        adoption == null ? null : adoption.adoptedOn(),
        adoption == null ? null : BenefitPeriod.from(adoption.adoptedOn()),
        statement == null ? null : StatementView.of(statement),
        grading == null ? null : grading.verifiedBenefit(),
        grading == null ? null : grading.grade());
  }

  /** What somebody wrote stays out of logs. */
  @Override
  public String toString() {
    return "SuggestionView[" + number + "]";
  }
}

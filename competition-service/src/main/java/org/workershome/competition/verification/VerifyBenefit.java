package org.workershome.competition.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.suggestion.Adoption;
import org.workershome.competition.suggestion.Grading;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionMove;
import org.workershome.competition.suggestion.SuggestionState.BenefitStated;
import org.workershome.competition.suggestion.Verification;
import org.workershome.competition.suggestion.store.Suggestions;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Confirms a stated benefit and gives its grade, or sends the statement back. */
@ApplicationScoped
class VerifyBenefit {
  private final Suggestions suggestions;
  private final GradeRepository grades;
  private final CurrentCaller caller;
  private final Clock clock;

  VerifyBenefit(
      Suggestions suggestions, GradeRepository grades, CurrentCaller caller, Clock clock) {
    this.suggestions = suggestions;
    this.grades = grades;
    this.caller = caller;
    this.clock = clock;
  }

  Suggestion handle(UUID id, @Nullable String ifMatch, VerificationRequest request) {
    @Nullable Money confirmed = checkedBenefit(request);
    Suggestion suggestion = suggestions.findForChange(id);
    ETags.require(ifMatch, suggestion.version());
    if (!(suggestion.state() instanceof BenefitStated stated)) {
      throw Refusals.illegalMove(suggestion.state().legalMoves());
    }
    Actor verifier = Actor.of(caller.get());
    VerificationRules.verifier(
            verifier,
            suggestion.proposer(),
            stated.adoption().adopter(),
            stated.statement().stater())
        .enforce();
    Moment now = Moment.now(clock);
    var verification =
        new Verification(Ids.next(), verifier, request.opinion(), now.at(), now.on());
    SuggestionMove move =
        confirmed == null
            ? new SuggestionMove.RejectBenefit(verification)
            : new SuggestionMove.ConfirmBenefit(
                verification, grading(suggestion, stated.adoption(), confirmed));
    return suggestions.record(suggestion, move);
  }

  private Grading grading(Suggestion suggestion, Adoption adoption, Money confirmed) {
    VerificationRules.effect(confirmed).enforce();
    GradeTable table =
        grades
            .inForce(suggestion.union(), adoption.adoptedOn())
            .orElseThrow(
                () ->
                    new ProblemException(CompetitionProblem.NO_GRADE_TABLE)
                        .with("article", GradeRules.ARTICLE_6));
    return new Grading(
        table.id(), GradeRules.grade(table, confirmed, adoption.copiedResult()), confirmed);
  }

  /** The amount to confirm; null when the statement is rejected, whatever amount came with it. */
  private static @Nullable Money checkedBenefit(VerificationRequest request) {
    Money benefit = request.verifiedBenefit();
    return switch (request.outcome()) {
      case REJECT -> null;
      case CONFIRM -> {
        if (benefit == null) {
          throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
              .fault("verifiedBenefit", "REQUIRED", "确认时须填写核实金额", "Needed to confirm");
        }
        if (benefit.isNegative()) {
          throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
              .fault("verifiedBenefit", "NEGATIVE", "金额不得为负", "The amount is never negative");
        }
        yield benefit;
      }
    };
  }
}

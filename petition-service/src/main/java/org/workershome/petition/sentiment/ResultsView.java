package org.workershome.petition.sentiment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a questionnaire, or why nothing is shown; the reason tells no number but the
 * minimum.
 *
 * @param smallestCell below which a single answer is not told, nor what it could be reckoned from
 * @param answers null where it is withheld
 */
@Schema(description = "问卷结果 / The results, or why they are withheld")
record ResultsView(
    UUID questionnaireId,
    boolean shown,
    @Nullable WithheldReason reason,
    @Nullable String reasonZh,
    @Nullable String reasonEn,
    int minimumAnswers,
    int smallestCell,
    @Nullable Long answers,
    List<QuestionResultView> questions) {
  ResultsView {
    questions = List.copyOf(questions);
  }

  static ResultsView withheld(QuestionnaireView of, WithheldReason reason) {
    return new ResultsView(
        of.id(),
        false,
        reason,
        reason.zh(),
        reason.en(),
        of.minimumAnswers(),
        of.smallestCell(),
        null,
        List.of());
  }
}

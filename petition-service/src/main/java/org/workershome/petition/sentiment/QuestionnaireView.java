package org.workershome.petition.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire. How many have answered is not in it. */
@Schema(description = "匿名问卷 / A questionnaire")
record QuestionnaireView(
    UUID id,
    String union,
    int year,
    int quarter,
    String title,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean anonymous,
    int minimumAnswers,
    int smallestCell,
    QuestionnaireState state,
    List<QuestionView> questions,
    Instant createdAt) {
  QuestionnaireView {
    questions = List.copyOf(questions);
  }
}

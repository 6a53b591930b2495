package org.workershome.petition.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/** What is asked of a category and matter. */
@Schema(description = "分类表单 / The form of a category and matter")
record IntakeFormView(
    PetitionCategory category, PetitionMatter matter, List<IntakeQuestion> questions) {
  IntakeFormView {
    questions = List.copyOf(questions);
  }
}

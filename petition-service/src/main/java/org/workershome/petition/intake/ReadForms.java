package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** What was answered, in the words of the questions. */
@ApplicationScoped
class ReadForms {
  private final Petitions petitions;
  private final AnswerTable answers;

  ReadForms(Petitions petitions, AnswerTable answers) {
    this.petitions = petitions;
    this.answers = answers;
  }

  @Transactional
  AnswersView of(PetitionId id) {
    Petition petition = petitions.find(id);
    Map<String, String> given = answers.of(id).orElse(Map.of());
    List<AnswersView.Answer> items =
        IntakeForms.of(petition.category(), petition.matter()).stream()
            .filter(question -> given.containsKey(question.code()))
            .map(question -> answer(question, given.getOrDefault(question.code(), "")))
            .toList();
    return new AnswersView(items);
  }

  private static AnswersView.Answer answer(IntakeQuestion question, String given) {
    String text =
        question.options().stream()
            .filter(option -> option.code().equals(given))
            .map(IntakeQuestion.Option::zh)
            .findFirst()
            .orElse(given);
    return new AnswersView.Answer(question.code(), question.zh(), text);
  }
}

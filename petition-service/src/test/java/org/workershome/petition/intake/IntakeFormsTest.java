package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.problem.FieldFault;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

class IntakeFormsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @ParameterizedTest
  @EnumSource(PetitionMatter.class)
  void everyFormAsksEachThingOnceInBothLanguages(PetitionMatter matter) {
    for (PetitionCategory category : PetitionCategory.values()) {
      var codes = new HashSet<String>();
      for (IntakeQuestion question : IntakeForms.of(category, matter)) {
        assertThat(codes.add(question.code())).as(question.code()).isTrue();
        assertThat(question.zh()).isNotBlank();
        assertThat(question.en()).isNotBlank();
        assertThat(question.options().isEmpty())
            .isEqualTo(question.kind() != IntakeQuestion.Kind.CHOICE);
      }
    }
  }

  @Test
  void theCategoryDecidesTheForm() {
    assertThat(faults(PetitionMatter.WAGE_ARREARS, Map.of("since", "2025-12-01", "months", "3")))
        .isEmpty();
    assertThat(faults(PetitionMatter.WORK_INJURY, Map.of("since", "2025-12-01")))
        .extracting(FieldFault::field, FieldFault::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("answers.injuredOn", "MISSING"),
            org.assertj.core.api.Assertions.tuple("answers", "UNKNOWN_QUESTION"));
  }

  @Test
  void everyFaultOfAFormIsNamedAtOnce() {
    assertThat(
            faults(
                PetitionMatter.WAGE_ARREARS,
                Map.of("since", "2026-03-10", "months", "三", "evidence", "PHOTO", "site", " ")))
        .extracting(FieldFault::code)
        .containsExactly("IN_THE_FUTURE", "NO_NUMBER", "BLANK", "NO_OPTION");
    assertThat(faults(PetitionMatter.WAGE_ARREARS, Map.of("since", "去年")))
        .extracting(FieldFault::code)
        .containsExactly("NO_DAY");
  }

  private static java.util.List<FieldFault> faults(
      PetitionMatter matter, Map<String, String> answers) {
    return IntakeForms.faults(PetitionCategory.CLAIM, matter, answers, TODAY);
  }
}

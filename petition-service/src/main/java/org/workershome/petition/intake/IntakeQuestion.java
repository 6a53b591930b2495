package org.workershome.petition.intake;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a form.
 *
 * @param code what an answer is given under
 * @param required of whoever fills the form at all
 * @param options of a choice, none otherwise
 */
@Schema(description = "分类问题 / A question of a form")
record IntakeQuestion(
    String code, String zh, String en, Kind kind, boolean required, List<Option> options) {
  IntakeQuestion {
    options = List.copyOf(options);
  }

  /** What an answer looks like. */
  @Schema(name = "IntakeQuestionKind")
  enum Kind {
    TEXT,
    /** A whole number of at most four digits. */
    NUMBER,
    /** A day that has come, such as 2026-03-02. */
    DATE,
    CHOICE
  }

  /** One of the answers of a choice. */
  @Schema(name = "IntakeOption")
  record Option(String code, String zh) {}

  static IntakeQuestion of(Kind kind, String code, String zh, String en) {
    return new IntakeQuestion(code, zh, en, kind, false, List.of());
  }

  /**
   * @param options code and words in turn
   */
  static IntakeQuestion choice(String code, String zh, String en, String... options) {
    List<Option> offered = new ArrayList<>();
    for (int i = 0; i < options.length; i += 2) {
      offered.add(new Option(options[i], options[i + 1]));
    }
    return new IntakeQuestion(code, zh, en, Kind.CHOICE, false, offered);
  }

  IntakeQuestion asRequired() {
    return new IntakeQuestion(code, zh, en, kind, true, options);
  }
}

package org.workershome.petition.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a petitioner answered, in the order of the form. */
@Schema(description = "分类问题的回答 / The filled form")
record AnswersView(List<Answer> items) {
  AnswersView {
    items = List.copyOf(items);
  }

  /**
   * One answer.
   *
   * @param text as people read it: of a choice its words
   */
  @Schema(name = "IntakeAnswer")
  record Answer(String code, String questionZh, String text) {

    @Override
    public String toString() {
      return "Answer[" + code + "]";
    }
  }
}

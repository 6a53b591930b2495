package org.workershome.petition.sentiment;

import java.util.List;

/** What was chosen. */
record QuestionResultView(int position, String text, List<OptionResultView> options) {
  QuestionResultView {
    options = List.copyOf(options);
  }
}

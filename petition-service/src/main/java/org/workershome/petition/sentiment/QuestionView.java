package org.workershome.petition.sentiment;

import java.util.List;

/** A question and the answers to choose from, which count from 0. */
record QuestionView(int position, String text, List<String> options) {
  QuestionView {
    options = List.copyOf(options);
  }
}

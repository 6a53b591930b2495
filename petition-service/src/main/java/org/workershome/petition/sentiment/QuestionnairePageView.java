package org.workershome.petition.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of questionnaires, newest first, without their questions. */
record QuestionnairePageView(List<QuestionnaireView> items, @Nullable String next) {
  QuestionnairePageView {
    items = List.copyOf(items);
  }
}

package org.workershome.petition.sentiment;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; marks and answers hang on theirs. */
@Singleton
class SentimentTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "sentiment_panel",
        "sentiment_panel_move",
        "sentiment_source",
        "sentiment_opinion",
        "sentiment_wish",
        "sentiment_reply",
        "sentiment_hot_spot",
        "sentiment_problem",
        "sentiment_questionnaire",
        "sentiment_question",
        "sentiment_term",
        "sentiment_duty");
  }
}

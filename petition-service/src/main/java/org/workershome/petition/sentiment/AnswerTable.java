package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.petition.core.Rows;

/** Answers of nobody in particular, and the marks of who took part. */
@ApplicationScoped
class AnswerTable {
  /** Held shared while somebody answers and alone while it is closed: no answer slips in behind. */
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('sentiment ' || ?::text, 0))";

  private static final String SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('sentiment ' || ?::text, 0))";

  private final Rows rows;

  AnswerTable(Rows rows) {
    this.rows = rows;
  }

  void answering(UUID questionnaire) {
    rows.list(SHARED, row -> true, questionnaire);
  }

  void closing(UUID questionnaire) {
    rows.list(ALONE, row -> true, questionnaire);
  }

  /** False when the mark has taken part before. */
  boolean takePart(UUID questionnaire, byte[] mark) {
    return rows.change(
            "insert into sentiment_participation (questionnaire_id, mark) values (?, ?) on conflict do nothing",
            questionnaire,
            mark)
        == 1;
  }

  void insert(UUID questionnaire, LocalDate week, List<Integer> choices) {
    rows.change(
        "insert into sentiment_answer (questionnaire_id, answered_week, choices) values (?, ?, ?::int[])",
        questionnaire,
        week,
        choices);
  }

  long count(UUID questionnaire) {
    return rows.list(
            "select count(*) from sentiment_answer where questionnaire_id = ?",
            row -> row.getLong(1),
            questionnaire)
        .getFirst();
  }

  private record Chosen(int question, int choice, long count) {}

  /** By question and choice. */
  Map<Integer, Map<Integer, Long>> counts(UUID questionnaire) {
    Map<Integer, Map<Integer, Long>> counts = new HashMap<>();
    for (Chosen chosen :
        rows.list(
            """
            select c.question::int, c.choice, count(*) from sentiment_answer a
              cross join lateral unnest(a.choices) with ordinality c(choice, question)
            where a.questionnaire_id = ? group by 1, 2""",
            row -> new Chosen(row.getInt(1), row.getInt(2), row.getLong(3)),
            questionnaire)) {
      counts
          .computeIfAbsent(chosen.question(), question -> new HashMap<>())
          .put(chosen.choice(), chosen.count());
    }
    return counts;
  }
}

package org.workershome.petition.sentiment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Rows;

/**
 * Keeps a question from being asked twice of the same workers: whoever subtracts one round's
 * answers from the other's has those of the few who took part in one of them alone, however large
 * the minimum of each. The same workers are those of the union, of a union above and of one below;
 * the same time is the quarter, whatever it is called, and days that overlap. Why:
 * docs/decisions/0022.
 */
@ApplicationScoped
class AskedBefore {
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('sentiment-ask ' || ?::text, 0))";

  private static final String SAME =
      """
      select w.position::int, q.id, q.union_path::text, q.title
      from unnest(?::text[]) with ordinality w(words, position)
        join sentiment_question s on s.text_key = sentiment_question_key(w.words)
        join sentiment_questionnaire q on q.id = s.questionnaire_id
      where (q.union_path @> ?::ltree or q.union_path <@ ?::ltree)
        and (q.year = ? and q.quarter = ? or q.opens_on <= ? and q.closes_on >= ?)
      order by 1, q.created_at limit 50""";

  private final Rows rows;

  AskedBefore(Rows rows) {
    this.rows = rows;
  }

  private record Asked(int position, UUID questionnaire, String union, String title) {}

  /** Two that open at once do not overlook each other; held until the transaction ends. */
  void alone(UnionPath union) {
    rows.list(ALONE, row -> true, union.levels().getFirst());
  }

  /**
   * @throws ProblemException 409 that names each question and where it was asked
   */
  void refuse(UnionPath union, QuestionnaireRequest request) {
    List<Asked> asked = asked(union, request);
    if (asked.isEmpty()) {
      return;
    }
    var problem =
        new ProblemException(SentimentProblem.QUESTION_ASKED_BEFORE)
            .detail(
                "同一季度内不得向同一范围的职工重复提同一问题，两次结果相减会暴露个人；请删去或者改换该问题",
                "The difference of two rounds would tell one person's answer: leave the question out,"
                    + " or ask another one");
    for (Asked each : asked) {
      problem.fault(
          "questions[" + (each.position() - 1) + "].text",
          "ASKED_BEFORE",
          "已在" + each.union() + "的问卷“" + each.title() + "”中提过",
          "was asked in questionnaire " + each.questionnaire() + " of " + each.union());
    }
    throw problem;
  }

  /** Under the service's own scope: what a union above asked is not the officer's to see. */
  private List<Asked> asked(UnionPath union, QuestionnaireRequest request) {
    List<String> words = request.questions().stream().map(QuestionRequest::text).toList();
    LocalDate opens = request.opensOn();
    LocalDate closes = request.closesOn();
    try {
      return SystemScope.call(
          "questionnaires-asked",
          () ->
              QuarkusTransaction.requiringNew()
                  .call(
                      () ->
                          rows.list(
                              SAME,
                              row ->
                                  new Asked(
                                      row.getInt(1),
                                      row.getObject(2, UUID.class),
                                      row.getString(3),
                                      row.getString(4)),
                              words,
                              union,
                              union,
                              request.year(),
                              request.quarter(),
                              closes,
                              opens)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("what was asked before cannot be read", e);
    }
  }
}

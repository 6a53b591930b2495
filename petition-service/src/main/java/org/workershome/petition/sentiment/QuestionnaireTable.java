package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Questionnaires at rest. */
@ApplicationScoped
class QuestionnaireTable {
  private static final String COLUMNS =
      """
      select id, union_path::text as union_path, year, quarter, title, opens_on, closes_on, anonymous, minimum_answers, smallest_cell,
        state, secret_sealed, created_at, version
      from sentiment_questionnaire """;

  private final Rows rows;
  private final FieldCipher cipher;

  QuestionnaireTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** A questionnaire, and the key of its marks for as long as it is open. */
  record Stored(QuestionnaireView view, @Nullable String secret, long version) {
    @Override
    public String toString() {
      return "Stored[" + view.id() + "]";
    }
  }

  void insert(QuestionnaireView view, String secret) {
    rows.change(
        """
        insert into sentiment_questionnaire (id, union_path, year, quarter, title, opens_on, closes_on, minimum_answers,
          smallest_cell, state, secret_sealed, created_at, version)
        values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, 1)""",
        view.id(),
        view.union(),
        view.year(),
        view.quarter(),
        view.title(),
        view.opensOn(),
        view.closesOn(),
        view.minimumAnswers(),
        view.smallestCell(),
        cipher.seal(secret, "sentiment_questionnaire.secret:" + view.id()),
        view.createdAt());
    for (QuestionView question : view.questions()) {
      rows.change(
          """
          insert into sentiment_question (questionnaire_id, position, union_path, text, options)
          values (?, ?, ?::ltree, ?, ?)""",
          view.id(),
          question.position(),
          view.union(),
          question.text(),
          question.options());
    }
  }

  Stored find(UUID id) {
    Stored found =
        rows.one(COLUMNS + " where id = ?", row -> stored(row, questions(id)), id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    return found;
  }

  Stored lock(UUID id) {
    return rows.one(COLUMNS + " where id = ? for update", row -> stored(row, questions(id)), id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Open though their last day is over; those that somebody else is closing are left to him. */
  List<QuestionnaireView> lockOverdue(LocalDate today, int atMost) {
    return rows.list(
        COLUMNS
            + " where state = 'OPEN' and closes_on < ? order by closes_on limit ? for update skip locked",
        row -> stored(row, List.of()).view(),
        today,
        atMost);
  }

  /** For workers those of their unions above, for staff those of theirs and below. */
  List<QuestionnaireView> list(Caller caller, PageRequest page) {
    var sql = new StringBuilder(COLUMNS);
    List<Object> parameters = new ArrayList<>();
    if (caller.kind() == CallerKind.STAFF) {
      PetitionScope scope = PetitionScope.of(caller);
      sql.append(" where ").append(scope.column()).append(" = ?");
      parameters.add(scope.value());
    } else {
      sql.append(" where place = any (?)");
      parameters.add(caller.requireUnion().levels());
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), row -> stored(row, List.of()).view(), parameters);
  }

  /** For good: with its key goes the last way to tell whose a mark is. */
  void close(UUID id, LocalDate on) {
    rows.change(
        """
        update sentiment_questionnaire set state = 'CLOSED', closed_on = ?, secret_sealed = null, version = version + 1
        where id = ?""",
        on,
        id);
  }

  private List<QuestionView> questions(UUID id) {
    return rows.list(
        "select position, text, options from sentiment_question where questionnaire_id = ? order by position",
        row ->
            new QuestionView(
                row.getInt("position"), row.getString("text"), Rows.texts(row, "options")),
        id);
  }

  private Stored stored(ResultSet row, List<QuestionView> questions) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] secret = row.getBytes("secret_sealed");
    return new Stored(
        new QuestionnaireView(
            id,
            row.getString("union_path"),
            row.getInt("year"),
            row.getInt("quarter"),
            row.getString("title"),
            row.getObject("opens_on", LocalDate.class),
            row.getObject("closes_on", LocalDate.class),
            row.getBoolean("anonymous"),
            row.getInt("minimum_answers"),
            row.getInt("smallest_cell"),
            QuestionnaireState.valueOf(row.getString("state")),
            questions,
            Rows.instant(row, "created_at")),
        secret == null ? null : cipher.open(secret, "sentiment_questionnaire.secret:" + id),
        row.getLong("version"));
  }
}

package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Opinions at rest, and the wishes to be told, which lie apart and are found only with the key. */
@ApplicationScoped
class OpinionTable {
  private static final String COLUMNS =
      """
      select o.id, o.panel_id, o.source_id, s.kind, o.field, o.place, o.text_sealed, o.recorded_on, o.wish_sealed,
        o.answer_sealed, o.answered_on, o.answered_by_name, o.told_on, o.created_at, o.version,
        o.union_path::text as union_path
      from sentiment_opinion o join sentiment_source s on s.id = o.source_id """;

  private final Rows rows;
  private final FieldCipher cipher;

  OpinionTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** An opinion, its version, and whether somebody waits for its answer. */
  record Stored(OpinionView view, UnionPath union, @Nullable UUID wish, long version) {
    @Override
    public String toString() {
      return "Stored[" + view.id() + "]";
    }
  }

  void insert(UUID id, Panel panel, OpinionRequest opinion, LocalDate today, Instant now) {
    TellBackRequest tellBack = opinion.tellBack();
    byte[] wish =
        tellBack == null
            ? null
            : cipher.seal(wish(panel, tellBack).toString(), "sentiment_opinion.wish:" + id);
    rows.change(
        """
        insert into sentiment_opinion (id, panel_id, source_id, union_path, field, place, text_sealed, recorded_on,
          wish_sealed, created_at, version) values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, 1)""",
        id,
        panel.id(),
        opinion.sourceId(),
        panel.union(),
        opinion.field(),
        opinion.place(),
        cipher.seal(opinion.text(), "sentiment_opinion.text:" + id),
        today,
        wish,
        now);
  }

  /** Its id is the database's and random: one that carries the time would tell of which opinion. */
  private UUID wish(Panel panel, TellBackRequest tellBack) {
    UUID id = random();
    String phone = tellBack.phone();
    rows.change(
        "insert into sentiment_wish (id, union_path, person_ref_sealed, phone_sealed) values (?, ?::ltree, ?, ?)",
        id,
        panel.union(),
        cipher.seal(tellBack.personRef(), "sentiment_wish.person_ref:" + id),
        phone == null ? null : cipher.seal(phone, "sentiment_wish.phone:" + id));
    return id;
  }

  private UUID random() {
    return rows.list("select gen_random_uuid()", row -> row.getObject(1, UUID.class)).getFirst();
  }

  boolean sourceIsOf(UUID source, UUID panel) {
    return rows.one(
            "select 1 from sentiment_source where id = ? and panel_id = ?",
            row -> true,
            source,
            panel)
        .isPresent();
  }

  Stored find(UUID id) {
    return rows.one(COLUMNS + " where o.id = ?", this::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  Stored lock(UUID id) {
    return rows.one(COLUMNS + " where o.id = ? for update of o", this::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  List<OpinionView> list(
      UUID panel, @Nullable OpinionField field, @Nullable Boolean answered, PageRequest page) {
    var sql = new StringBuilder(COLUMNS + " where o.panel_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(panel));
    if (field != null) {
      sql.append(" and o.field = ?");
      parameters.add(field);
    }
    if (answered != null) {
      sql.append(answered ? " and o.answered_on is not null" : " and o.answered_on is null");
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (o.created_at, o.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by o.created_at desc, o.id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), row -> stored(row).view(), parameters);
  }

  void answer(UUID id, String answer, Handler by, LocalDate on, boolean told) {
    rows.change(
        """
        update sentiment_opinion set answer_sealed = ?, answered_on = ?, answered_by_subject = ?, answered_by_name = ?,
          wish_sealed = null, told_on = ?, version = version + 1 where id = ?""",
        cipher.seal(answer, "sentiment_opinion.answer:" + id),
        on,
        by.subject(),
        by.name(),
        told ? on : null,
        id);
  }

  /**
   * The answer waits beside the wish until {@link TellBack} comes; false when nobody waits any
   * more.
   */
  boolean ready(UUID wish, String answer) {
    return rows.change(
            "update sentiment_wish set answer_sealed = ? where id = ?",
            cipher.seal(answer, "sentiment_wish.answer:" + wish),
            wish)
        == 1;
  }

  private Stored stored(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] answer = row.getBytes("answer_sealed");
    byte[] wish = row.getBytes("wish_sealed");
    var view =
        new OpinionView(
            id,
            row.getObject("panel_id", UUID.class),
            row.getObject("source_id", UUID.class),
            SourceKind.valueOf(row.getString("kind")),
            OpinionField.valueOf(row.getString("field")),
            row.getString("place"),
            cipher.open(row.getBytes("text_sealed"), "sentiment_opinion.text:" + id),
            row.getObject("recorded_on", LocalDate.class),
            answer == null ? null : cipher.open(answer, "sentiment_opinion.answer:" + id),
            Rows.date(row, "answered_on"),
            row.getString("answered_by_name"),
            Rows.date(row, "told_on"),
            Rows.instant(row, "created_at"));
    return new Stored(
        view,
        new UnionPath(row.getString("union_path")),
        wish == null ? null : UUID.fromString(cipher.open(wish, "sentiment_opinion.wish:" + id)),
        row.getLong("version"));
  }
}

package org.workershome.petition.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of reviews and re-checks. */
@ApplicationScoped
class ReviewTable {
  private static final String ADD =
      """
      insert into petition_review (id, petition_id, union_path, person_ref, stage, reviewer_path, grounds_sealed,
        requested_on, requested_at, representative_id)
      values (?, ?, ?::ltree, ?, ?, ?::ltree, ?, ?, ?, ?)""";

  private static final String OF =
      """
      select id, stage, reviewer_path::text, requested_on, outcome, decided_on from petition_review
      where petition_id = ? order by requested_at""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  ReviewTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** One row. */
  record Review(
      UUID id,
      ReviewStage stage,
      UnionPath reviewer,
      LocalDate requestedOn,
      @Nullable ReviewOutcome outcome,
      @Nullable LocalDate decidedOn) {
    static Review read(ResultSet row) throws SQLException {
      String outcome = row.getString(5);
      return new Review(
          row.getObject(1, UUID.class),
          ReviewStage.valueOf(row.getString(2)),
          new UnionPath(row.getString(3)),
          row.getObject(4, LocalDate.class),
          outcome == null ? null : ReviewOutcome.valueOf(outcome),
          row.getObject(6, LocalDate.class));
    }
  }

  /**
   * @param representative who asks on behalf of a group
   */
  void add(
      Petition petition,
      ReviewStage stage,
      UnionPath reviewer,
      String grounds,
      @Nullable UUID representative,
      Instant at) {
    UUID id = Ids.next();
    sql.change(
        ADD,
        id,
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        stage.name(),
        reviewer.value(),
        cipher.seal(grounds, "petition_review.grounds:" + id),
        LocalDates.of(at),
        at.atOffset(ZoneOffset.UTC),
        representative);
  }

  void decide(UUID id, ReviewOutcome outcome, LocalDate on, Handler by) {
    sql.change(
        "update petition_review set outcome = ?, decided_on = ?, decided_by_subject = ?,"
            + " decided_by_ref = ? where id = ?",
        outcome.name(),
        on,
        by.subject(),
        by.personRef(),
        id);
  }

  /** Who made the opinion and the reviews so far. */
  List<String> decidedBefore(PetitionId petition) {
    return sql.read(
        row -> row.getString(1),
        "select issued_by_ref from petition_letter where petition_id = ?"
            + " and kind in ('OPINION', 'REVIEW_DECISION')"
            + " union select decided_by_ref from petition_review where petition_id = ?"
            + " and decided_by_ref is not null",
        petition.value(),
        petition.value());
  }

  List<Review> of(PetitionId petition) {
    return sql.read(Review::read, OF, petition.value());
  }

  Review of(PetitionId petition, ReviewStage stage) {
    return of(petition).stream()
        .filter(review -> review.stage() == stage)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + stage + " of " + petition));
  }
}

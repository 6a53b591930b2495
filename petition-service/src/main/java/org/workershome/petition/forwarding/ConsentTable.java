package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** What petitioners of the direct line answered. Joins the transaction at hand. */
@ApplicationScoped
class ConsentTable {
  private static final String OF =
      """
      select id, petition_id, to_path::text, asked_at, asked_by_name, agreed, answered_at, heard
      from petition_consent where petition_id = ? order by asked_at, id""";

  private final CaseSql sql;

  ConsentTable(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * Refuses what goes to his unit and he has not agreed to. The last answer about a union counts.
   *
   * @throws org.workershome.kit.problem.ProblemException 422
   */
  void require(Petition petition, UnionPath to) {
    Boolean agreed =
        of(petition.id()).stream()
            .filter(consent -> new UnionPath(consent.to()).contains(to))
            .reduce((_, later) -> later)
            .map(consent -> consent.agreed())
            .orElse(null);
    ForwardRules.mayGoToUnit(isNeeded(petition, to), agreed).orRefuse();
  }

  /** Whether he has to be asked before it goes there. */
  boolean isNeeded(Petition petition, UnionPath to) {
    UnionPath unit =
        sql.read(
                row -> Optional.ofNullable(row.getString(1)),
                "select unit_path::text from petition where id = ?",
                petition.id().value())
            .getFirst()
            .map(UnionPath::new)
            .orElse(null);
    return ForwardRules.needsConsent(petition.channel(), petition.union(), unit, to);
  }

  /** False while an earlier question waits for its answer. */
  boolean ask(Petition petition, UnionPath to, Handler by, Instant at) {
    return sql.change(
            "insert into petition_consent (id, petition_id, union_path, person_ref, to_path,"
                + " asked_at, asked_by_name, asked_by_ref, version)"
                + " values (?, ?, ?::ltree, ?, ?::ltree, ?, ?, ?, 1) on conflict do nothing",
            Ids.next(),
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            to.value(),
            at.atOffset(ZoneOffset.UTC),
            by.name(),
            by.personRef())
        == 1;
  }

  /**
   * @param heard how an officer heard it; null when he answers himself
   * @param by the officer
   */
  void answer(UUID id, boolean agreed, @Nullable String heard, @Nullable Handler by, Instant at) {
    sql.change(
        "update petition_consent set agreed = ?, answered_at = ?, heard = ?, heard_by_ref = ?,"
            + " version = version + 1 where id = ?",
        agreed,
        at.atOffset(ZoneOffset.UTC),
        heard,
        by == null ? null : by.personRef(),
        id);
  }

  /** All that he was asked, oldest first. */
  List<ConsentView> of(PetitionId petition) {
    return sql.read(ConsentTable::view, OF, petition.value());
  }

  private static ConsentView view(ResultSet row) throws SQLException {
    OffsetDateTime answered = row.getObject(7, OffsetDateTime.class);
    return new ConsentView(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getObject(6, Boolean.class),
        answered == null ? null : answered.toInstant(),
        row.getString(8));
  }
}

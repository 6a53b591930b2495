package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Rows;

/** The cases of campaigns at rest. */
@ApplicationScoped
class BacklogCaseTable {
  private static final String SELECT =
      """
      select b.id, b.campaign_id, b.petition_id, p.number, p.state as petition_state, b.union_path::text as union_path,
        b.reasons, b.state, b.listed_on, b.way, b.evidence_sealed, b.reported_on, b.reported_by_name, b.reported_by_ref,
        b.return_reason, b.cleared_on, b.approved_by_name, s.sponsor_name, s.signed_off_on, s.after_end, b.without_sponsor,
        b.created_at, b.version
      from backlog_case b join petition p on p.id = b.petition_id
        left join lateral (select sponsor_name, signed_off_on, after_end from petition_sponsorship s
          where s.petition_id = b.petition_id order by s.signed_off_on desc nulls first limit 1) s on true
      where b.campaign_id = ?\
      """;

  private final Rows rows;
  private final FieldCipher cipher;

  BacklogCaseTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  BacklogCase find(UUID campaign, UUID id) {
    return only(rows.one(SELECT + " and b.id = ?", this::found, campaign, id));
  }

  BacklogCase lock(UUID campaign, UUID id) {
    return only(rows.one(SELECT + " and b.id = ? for update of b", this::found, campaign, id));
  }

  List<BacklogCase> list(UUID campaign, @Nullable BacklogCaseState state, PageRequest page) {
    var sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(campaign));
    if (state != null) {
      sql.append(" and b.state = ?");
      parameters.add(state);
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (b.created_at, b.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by b.created_at desc, b.id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), this::found, parameters);
  }

  void reported(BacklogCase found, ClearanceRequest request, Handler by, LocalDate on) {
    rows.change(
        """
        update backlog_case set state = 'REPORTED', way = ?, evidence_sealed = ?, without_sponsor = ?, reported_on = ?,
          reported_by_subject = ?, reported_by_name = ?, reported_by_ref = ?, version = version + 1 where id = ?\
        """,
        request.way(),
        cipher.seal(request.evidence().strip(), context(found.id())),
        request.withoutSponsor(),
        on,
        by.subject(),
        by.name(),
        by.personRef(),
        found.id());
  }

  void returned(BacklogCase found, String reason) {
    rows.change(
        """
        update backlog_case set state = 'OPEN', way = null, evidence_sealed = null, without_sponsor = null,
          reported_on = null,
          reported_by_subject = null, reported_by_name = null, reported_by_ref = null, return_reason = ?,
          version = version + 1 where id = ?\
        """,
        reason,
        found.id());
  }

  void cleared(BacklogCase found, Handler by, LocalDate on) {
    rows.change(
        """
        update backlog_case set state = 'CLEARED', cleared_on = ?, approved_by_subject = ?, approved_by_name = ?,
          approved_by_ref = ?, version = version + 1 where id = ?\
        """,
        on,
        by.subject(),
        by.name(),
        by.personRef(),
        found.id());
  }

  private static BacklogCase only(Optional<BacklogCase> found) {
    return found.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private BacklogCase found(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String way = row.getString("way");
    byte[] evidence = row.getBytes("evidence_sealed");
    String exception = row.getString("without_sponsor");
    String petitionState = row.getString("petition_state");
    return new BacklogCase(
        id,
        row.getObject("campaign_id", UUID.class),
        row.getObject("petition_id", UUID.class),
        row.getString("number"),
        petitionState,
        PetitionStateName.valueOf(petitionState).isEnd(),
        new UnionPath(row.getString("union_path")),
        Candidates.reasons(Rows.texts(row, "reasons")),
        BacklogCaseState.valueOf(row.getString("state")),
        row.getObject("listed_on", LocalDate.class),
        way == null ? null : ClearanceWay.valueOf(way),
        evidence == null ? null : cipher.open(evidence, context(id)),
        Rows.date(row, "reported_on"),
        row.getString("reported_by_name"),
        row.getString("reported_by_ref"),
        row.getString("return_reason"),
        Rows.date(row, "cleared_on"),
        row.getString("approved_by_name"),
        row.getString("sponsor_name"),
        Rows.date(row, "signed_off_on"),
        row.getBoolean("after_end"),
        exception == null ? null : WithoutSponsor.valueOf(exception),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static String context(UUID id) {
    return "backlog_case.evidence:" + id;
  }
}

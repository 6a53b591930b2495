package org.workershome.petition.legalaid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;

/** Reads snapshots out of rows. */
final class LegalAidRow {
  static final String COLUMNS =
      """
      select a.id, a.number, a.union_path::text as union_path, a.person_ref, a.petition_id, a.matter, a.employer_name,
        a.employer_key, a.employer_credit_code, a.amount_claimed, a.limitation_on, a.urgent_measure, a.migrant,
        a.green_on, a.state, a.received_on, a.created_at, a.missing, a.missing_due_on, a.means_method,
        a.means_reason, a.means_standing, a.means_checked_on, a.accepted_at, a.accepted_by_ref, a.decided_at, a.decided_by_ref,
        a.recorded_by_ref, a.papers_owed, a.papers_due_on, a.lawyer_id, a.lawyer_ref, a.assigned_at, a.met_at, a.stage, a.outcome, a.recovered,
        a.termination_ground, a.ended_on, a.version""";

  private LegalAidRow() {}

  static LegalAid read(ResultSet row) throws SQLException {
    UUID petition = row.getObject("petition_id", UUID.class);
    return new LegalAid(
        new LegalAidId(row.getObject("id", UUID.class)),
        row.getString("number"),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        petition == null ? null : new PetitionId(petition),
        LegalAidMatter.valueOf(row.getString("matter")),
        new LegalAid.Employer(
            row.getString("employer_name"),
            row.getString("employer_key"),
            row.getString("employer_credit_code")),
        money(row, "amount_claimed"),
        day(row, "limitation_on"),
        row.getBoolean("urgent_measure"),
        row.getBoolean("migrant"),
        day(row, "green_on"),
        LegalAidState.valueOf(row.getString("state")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        papers(row.getString("missing")),
        day(row, "missing_due_on"),
        day(row, "papers_due_on"),
        new LegalAid.Means(
            word(MeansMethod.class, row, "means_method"),
            word(MeansReason.class, row, "means_reason"),
            word(MeansStanding.class, row, "means_standing"),
            day(row, "means_checked_on")),
        new LegalAid.Decision(
            row.getString("recorded_by_ref"),
            instant(row, "accepted_at"),
            row.getString("accepted_by_ref"),
            instant(row, "decided_at"),
            row.getString("decided_by_ref"),
            row.getBoolean("papers_owed")),
        new LegalAid.Help(
            row.getObject("lawyer_id", UUID.class),
            row.getString("lawyer_ref"),
            instant(row, "assigned_at"),
            instant(row, "met_at"),
            word(LegalAidStage.class, row, "stage")),
        new LegalAid.Ending(
            word(LegalAidOutcome.class, row, "outcome"),
            money(row, "recovered"),
            word(TerminationGround.class, row, "termination_ground"),
            day(row, "ended_on")),
        row.getLong("version"));
  }

  private static List<LegalAidPaper> papers(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(",")).map(LegalAidPaper::valueOf).toList();
  }

  static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static <E extends Enum<E>> @Nullable E word(Class<E> type, ResultSet row, String column)
      throws SQLException {
    String word = row.getString(column);
    return word == null ? null : Enum.valueOf(type, word);
  }
}

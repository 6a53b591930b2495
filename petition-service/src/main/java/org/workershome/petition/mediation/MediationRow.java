package org.workershome.petition.mediation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Rows;

/** Reads snapshots out of rows. */
final class MediationRow {
  static final String COLUMNS =
      """
      select m.id, m.number, m.union_path::text as union_path, m.person_ref, m.petition_id, m.committee_id, m.applicant,
        m.form, m.matter, m.employer_name, m.employer_key, m.employer_credit_code, m.amount_claimed, m.headcount,
        m.collective, m.priority, m.received_on, m.recorded_by_name, m.mediator_id, m.mediator_withdrew, m.due_on,
        m.arbitration_told_at, m.state, m.failure_reasons, m.ended_on, m.created_at, m.version
      from mediation m\
      """;

  private MediationRow() {}

  static Mediation read(ResultSet row) throws SQLException {
    UUID petition = row.getObject("petition_id", UUID.class);
    OffsetDateTime told = row.getObject("arbitration_told_at", OffsetDateTime.class);
    return new Mediation(
        new MediationId(row.getObject("id", UUID.class)),
        row.getString("number"),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        petition == null ? null : new PetitionId(petition),
        row.getObject("committee_id", UUID.class),
        DisputeSide.valueOf(row.getString("applicant")),
        ApplicationForm.valueOf(row.getString("form")),
        PetitionMatter.valueOf(row.getString("matter")),
        new Employer(
            row.getString("employer_name"),
            row.getString("employer_key"),
            row.getString("employer_credit_code")),
        money(row, "amount_claimed"),
        row.getInt("headcount"),
        row.getBoolean("collective"),
        row.getBoolean("priority"),
        row.getObject("received_on", LocalDate.class),
        row.getString("recorded_by_name"),
        row.getObject("mediator_id", UUID.class),
        row.getBoolean("mediator_withdrew"),
        row.getObject("due_on", LocalDate.class),
        told == null ? null : told.toInstant(),
        MediationState.valueOf(row.getString("state")),
        words(FailureReason.class, row.getArray("failure_reasons")),
        Rows.date(row, "ended_on"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }

  static <E extends Enum<E>> List<E> words(Class<E> type, @Nullable Array array)
      throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).map(word -> Enum.valueOf(type, word)).toList();
  }
}

package org.workershome.petition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionState;
import org.workershome.petition.core.PetitionStateName;

/** Reads one whole petition: the only place where its text, name and phone are opened. */
@ApplicationScoped
class PetitionRow {
  static final String SQL =
      """
      select id, number, origin_code, union_path::text, union_name, channel, category, matter, title, text_sealed, employer_name,
             employer_credit_code, amount_claimed, contact_phone_sealed, state, created_at,
             notice_due_on, registered_at, first_handler_name, hardship_referred_at, version,
             petitioner_name_sealed, urgent, anonymous,\s"""
          + Identity.COLUMNS
          + " from petition where id = ?";

  private final FieldCipher cipher;
  private final CurrentCaller callers;

  PetitionRow(FieldCipher cipher, CurrentCaller callers) {
    this.cipher = cipher;
    this.callers = callers;
  }

  PetitionFound read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Instant referredAt = instant(row, "hardship_referred_at");
    var state = PetitionStateName.valueOf(row.getString("state"));
    boolean shown = Identity.of(row).isOpenTo(callers.get());
    byte[] phone = row.getBytes("contact_phone_sealed");
    byte[] name = row.getBytes("petitioner_name_sealed");
    var view =
        new PetitionView(
            id,
            row.getString("number"),
            row.getString("origin_code"),
            row.getString("union_path"),
            row.getString("union_name"),
            row.getString("channel"),
            PetitionCategory.valueOf(row.getString("category")),
            PetitionMatter.valueOf(row.getString("matter")),
            row.getString("title"),
            cipher.open(row.getBytes("text_sealed"), "petition.text:" + id),
            new EmployerView(row.getString("employer_name"), row.getString("employer_credit_code")),
            money(row.getBigDecimal("amount_claimed")),
            phone == null || !shown
                ? null
                : Masking.phone(cipher.open(phone, "petition.contact_phone:" + id)),
            name == null || !shown
                ? null
                : Masking.name(cipher.open(name, "petition.petitioner_name:" + id)),
            row.getBoolean("anonymous"),
            row.getBoolean("confidential"),
            row.getBoolean("urgent"),
            state,
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getObject("notice_due_on", LocalDate.class),
            instant(row, "registered_at"),
            row.getString("first_handler_name"),
            referredAt,
            new PetitionState(state, referredAt != null).moves());
    return new PetitionFound(view, row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount);
  }
}

package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.PetitionId;

/** Opens what an organ needs of a petition, and no more. */
@ApplicationScoped
class OpenContent {
  private final CaseSql sql;
  private final FieldCipher cipher;

  OpenContent(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  HandedOver of(PetitionId petition) {
    return sql
        .read(
            row -> content(row, petition.value()),
            """
            select title, employer_name, text_sealed, petitioner_name_sealed, contact_phone_sealed, confidential
            from petition where id = ?\
            """,
            petition.value())
        .stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private HandedOver content(ResultSet row, UUID id) throws SQLException {
    boolean kept = row.getBoolean("confidential");
    return new HandedOver(
        row.getString("title"),
        row.getString("employer_name"),
        cipher.open(row.getBytes("text_sealed"), "petition.text:" + id),
        kept ? null : opened(row, "petitioner_name", id),
        kept ? null : opened(row, "contact_phone", id));
  }

  private @Nullable String opened(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "petition." + field + ":" + id);
  }
}

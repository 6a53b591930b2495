package org.workershome.petition.legalaid;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.reveal.RevealField;
import org.workershome.kit.privacy.reveal.RevealTarget;
import org.workershome.kit.privacy.reveal.Revealable;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.CaseSql;

/** A lawyer has to call whom he helps: what of a case is shown in clear, for a purpose. */
@Singleton
class RevealableAid implements Revealable {
  private static final Set<Role> WHO_HELPS =
      Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER, Role.LAWYER);

  private final CaseSql sql;
  private final FieldCipher cipher;

  RevealableAid(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return LegalAids.RECORD_TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(new RevealField("applicant", WHO_HELPS), new RevealField("phone", WHO_HELPS));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    String column = field.equals("applicant") ? "applicant_name" : "phone";
    return sql
        .read(
            row -> target(row, id, column, today),
            "select union_path::text, person_ref, "
                + column
                + "_sealed, of_age_on from legal_aid where id = ? and "
                + column
                + "_sealed is not null",
            id)
        .stream()
        .findFirst();
  }

  private RevealTarget target(ResultSet row, UUID id, String column, LocalDate today)
      throws SQLException {
    return new RevealTarget(
        new UnionPath(row.getString(1)),
        row.getString(2),
        AgeOnFile.isMinor(row, today),
        cipher.open(row.getBytes(3), "legal_aid." + column + ":" + id));
  }
}

package org.workershome.petition.mediation;

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
import org.workershome.petition.core.Rows;

/** Who mediates has to call people: what of a case is shown in clear, for a purpose. */
@Singleton
class RevealableMediation implements Revealable {
  private static final Set<Role> WHO_MEDIATES =
      Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER, Role.MEDIATOR);

  private final Rows rows;
  private final FieldCipher cipher;

  RevealableMediation(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return Mediations.RECORD_TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(new RevealField("worker", WHO_MEDIATES), new RevealField("phone", WHO_MEDIATES));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    String column = field.equals("worker") ? "worker_name" : "phone";
    return rows.one(
        "select union_path::text, person_ref, "
            + column
            + "_sealed, of_age_on from mediation where id = ? and "
            + column
            + "_sealed is not null",
        row -> target(row, id, column, today),
        id);
  }

  private RevealTarget target(ResultSet row, UUID id, String column, LocalDate today)
      throws SQLException {
    return new RevealTarget(
        new UnionPath(row.getString(1)),
        row.getString(2),
        AgeOnFile.isMinor(row, today),
        cipher.open(row.getBytes(3), "mediation." + column + ":" + id));
  }
}

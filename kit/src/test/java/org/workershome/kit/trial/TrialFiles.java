package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.reveal.AgeRules;
import org.workershome.kit.privacy.reveal.RevealField;
import org.workershome.kit.privacy.reveal.RevealTarget;
import org.workershome.kit.privacy.reveal.Revealable;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.testing.Superuser;

/** Files whose phone can be shown to an officer. */
@Singleton
class TrialFiles implements Revealable {
  static final String PHONE = "13900001357";

  private final Rows rows;
  private final FieldCipher cipher;

  TrialFiles(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return "trial-file";
  }

  @Override
  public List<RevealField> fields() {
    return List.of(
        new RevealField("phone", Set.of(Role.PETITION_OFFICER)),
        new RevealField("members[].phone", Set.of(Role.PETITION_OFFICER)),
        new RevealField("secret", Set.of(Role.LAWYER)));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    return rows.one(
            "select union_path::text, person_ref, born_on, phone_sealed from trial_file where id = ?",
            row ->
                new RevealTarget(
                    new UnionPath(row.getString(1)),
                    row.getString(2),
                    AgeRules.isMinor(row.getObject(3, LocalDate.class), today),
                    opened(row.getBytes(4), id)),
            id)
        .filter(target -> !target.value().isEmpty());
  }

  private String opened(byte[] sealed, UUID id) throws SQLException {
    return sealed == null ? "" : cipher.open(sealed, "trial_file.phone:" + id);
  }

  /** An open file. */
  UUID add(String union, LocalDate bornOn) {
    UUID id = Ids.next();
    Superuser.ofTheRunningTest()
        .change(
            "insert into trial_file (id, union_path, person_ref, born_on, phone_sealed)"
                + " values (?, ?::ltree, ?, ?, ?)",
            id,
            union,
            "person-" + id,
            bornOn,
            cipher.seal(PHONE, "trial_file.phone:" + id));
    return id;
  }

  UUID addClosed(String union, LocalDate bornOn, LocalDate closedOn) {
    UUID id = add(union, bornOn);
    Superuser.ofTheRunningTest()
        .change("update trial_file set closed_on = ? where id = ?", closedOn, id);
    return id;
  }
}

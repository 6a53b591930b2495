package org.workershome.petition.letter;

import jakarta.inject.Singleton;
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
import org.workershome.petition.core.ScopedRead;

/** A document with the petitioner's name in it, to whoever has to print and serve it. */
@Singleton
class RevealableLetters implements Revealable {
  static final String TYPE = "petition-letter";
  static final String DOCUMENT = "document";

  private final ScopedRead database;
  private final FieldCipher cipher;

  RevealableLetters(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(new RevealField(DOCUMENT, Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER)));
  }

  /** In Base64, as it is sealed. */
  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    return database
        .list(
            "select union_path::text, person_ref, pdf_sealed, (select p.of_age_on from petition p"
                + " where p.id = petition_id) as of_age_on from petition_letter where id = ? and pdf_sealed is not null",
            List.of(id),
            row ->
                new RevealTarget(
                    new UnionPath(row.getString(1)),
                    row.getString(2),
                    AgeOnFile.isMinor(row, today),
                    cipher.open(row.getBytes(3), "petition_letter.pdf:" + id)))
        .stream()
        .findFirst();
  }
}

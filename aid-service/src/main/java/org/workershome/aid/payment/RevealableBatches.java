package org.workershome.aid.payment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.reveal.AgeRules;
import org.workershome.kit.privacy.reveal.RevealField;
import org.workershome.kit.privacy.reveal.RevealTarget;
import org.workershome.kit.privacy.reveal.Revealable;

/** Payment files in the hands of a person: names and cards of many. */
@Singleton
class RevealableBatches implements Revealable {
  static final String TYPE = "payment-batch";
  static final String FILE = "file";

  private static final String HEADS =
      """
      select h.id, h.head_citizen_id_sealed from payment_line l
        join aid_grant g on g.id = l.grant_id join household h on h.id = g.household_id
      where l.batch_id = ? and h.head_citizen_id_sealed is not null""";

  private final Rows rows;
  private final FieldCipher cipher;

  RevealableBatches(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(new RevealField(FILE, Set.of(Role.CASHIER)));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    return rows.one(
        "select union_path::text, content_sealed from payment_batch where id = ?"
            + " and erased_on is null",
        row ->
            new RevealTarget(
                new UnionPath(row.getString(1)),
                null,
                paysMinors(id, today),
                cipher.open(row.getBytes(2), PaymentFiles.context(id))),
        id);
  }

  private boolean paysMinors(UUID id, LocalDate today) {
    return rows
        .list(
            HEADS,
            row ->
                cipher.open(
                    row.getBytes(2), "household.head_citizen_id:" + row.getObject(1, UUID.class)),
            id)
        .stream()
        .anyMatch(citizenId -> AgeRules.isMinor(CitizenId.birthDate(citizenId), today));
  }
}

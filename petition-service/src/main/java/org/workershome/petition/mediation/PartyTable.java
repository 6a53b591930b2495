package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Rows;

/** The rows of those whom the representatives of a collective dispute stand for. */
@ApplicationScoped
class PartyTable {
  private final Rows rows;
  private final FieldCipher cipher;

  PartyTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** A worker of the roster. */
  record Party(
      UUID id,
      String personRef,
      String name,
      boolean representative,
      @Nullable PartyConsent consent,
      @Nullable ConsentTo consentTo,
      @Nullable LocalDate consentedOn) {

    boolean hasAnswered(ConsentTo what, PartyConsent answer) {
      return consentTo == what && consent == answer;
    }

    @Override
    public String toString() {
      return "Party[" + id + "]";
    }
  }

  /** False when he stands on it already. */
  boolean add(Mediation mediation, String name, String personRef, Instant at) {
    UUID id = Ids.next();
    return rows.change(
            """
            insert into mediation_party (id, mediation_id, union_path, person_ref, name_sealed, created_at)
            values (?, ?, ?::ltree, ?, ?, ?) on conflict do nothing\
            """,
            id,
            mediation.id().value(),
            mediation.union(),
            personRef,
            cipher.seal(name, "mediation_party.name:" + id),
            at)
        == 1;
  }

  /** The oldest first; at most 2,000. */
  List<Party> of(MediationId mediation) {
    return rows.list(
        """
        select id, person_ref, name_sealed, representative, consent, consent_to, consented_on from mediation_party
        where mediation_id = ? order by created_at, id limit 2000\
        """,
        row -> {
          UUID id = row.getObject(1, UUID.class);
          String consent = row.getString("consent");
          String to = row.getString("consent_to");
          return new Party(
              id,
              row.getString(2),
              cipher.open(row.getBytes(3), "mediation_party.name:" + id),
              row.getBoolean(4),
              consent == null ? null : PartyConsent.valueOf(consent),
              to == null ? null : ConsentTo.valueOf(to),
              Rows.date(row, "consented_on"));
        },
        mediation.value());
  }

  void represent(MediationId mediation, Set<UUID> representatives) {
    rows.change(
        "update mediation_party set representative = (id = any (?::uuid[])) where mediation_id = ?",
        List.copyOf(representatives),
        mediation.value());
  }

  void consent(UUID party, PartyConsent consent, ConsentTo to, LocalDate on, String proof) {
    rows.change(
        "update mediation_party set consent = ?, consent_to = ?, consented_on = ?,"
            + " consent_proof_sealed = ? where id = ?",
        consent,
        to,
        on,
        cipher.seal(proof, "mediation_party.consent_proof:" + party),
        party);
  }
}

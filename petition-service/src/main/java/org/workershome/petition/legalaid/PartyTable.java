package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;

/** The rows of those who joined the other side of a case. */
@ApplicationScoped
class PartyTable {
  private final CaseSql sql;

  PartyTable(CaseSql sql) {
    this.sql = sql;
  }

  /** False when he is on file. */
  boolean add(LegalAid aid, AidPartyRequest party, Instant at) {
    return sql.change(
            """
            insert into legal_aid_party (id, legal_aid_id, union_path, person_ref, kind, name, name_key, credit_code,
              licence, joined_at)
            values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?) on conflict (legal_aid_id, kind, name_key) do nothing""",
            Ids.next(),
            aid.id().value(),
            aid.union().value(),
            aid.personRef(),
            party.kind().name(),
            party.name().strip(),
            LawyerRules.employerKey(party.name()),
            party.creditCode(),
            party.licence(),
            at.atOffset(ZoneOffset.UTC))
        == 1;
  }

  List<AidPartyView> of(LegalAidId aid) {
    return sql.read(
        row -> {
          PartyKind kind = PartyKind.valueOf(row.getString(1));
          return new AidPartyView(
              kind,
              kind.zh(),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Objects.requireNonNull(LegalAidRow.instant(row, "joined_at")));
        },
        """
        select kind, name, credit_code, licence, joined_at from legal_aid_party where legal_aid_id = ?
        order by joined_at, id""",
        aid.value());
  }
}

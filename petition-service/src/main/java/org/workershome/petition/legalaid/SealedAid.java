package org.workershome.petition.legalaid;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.SealedRecords;

/** Legal aid that a sealed petition led to. */
@Singleton
class SealedAid implements SealedRecords {
  private final CaseSql sql;

  SealedAid(CaseSql sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, UUID> sealed(Collection<UUID> records) {
    return sql
        .read(
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            "select a.id, a.petition_id from legal_aid a join sealed_case s using (petition_id)"
                + " where a.id = any (string_to_array(?, ',')::uuid[])",
            CaseSql.listed(records))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

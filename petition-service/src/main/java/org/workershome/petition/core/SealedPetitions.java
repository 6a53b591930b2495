package org.workershome.petition.core;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sealed petitions themselves. */
@Singleton
class SealedPetitions implements SealedRecords {
  private final CaseSql sql;

  SealedPetitions(CaseSql sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, UUID> sealed(Collection<UUID> records) {
    return sql
        .read(
            row -> row.getObject(1, UUID.class),
            "select petition_id from sealed_case where petition_id = any (string_to_array(?, ',')::uuid[])",
            CaseSql.listed(records))
        .stream()
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }
}

package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Petitions of one person about one matter, as far as people have confirmed that they are. */
@ApplicationScoped
public class RepeatChain {
  /** A sealed petition and an open one are never of one chain: the one would tell of the other. */
  private static final String CHAIN =
      """
      with recursive chain (id, repeats, sealed, created_at) as (
        select id, repeats, sealed, created_at from petition where id = ?
        union
        select o.id, o.repeats, o.sealed, o.created_at from chain c
          join petition o on (o.id = c.repeats or o.repeats = c.id) and o.sealed = c.sealed)
      select id from chain order by created_at, id""";

  private final CaseSql sql;

  RepeatChain(CaseSql sql) {
    this.sql = sql;
  }

  /** With the petition itself, the oldest first, as far as the caller sees them. */
  public List<PetitionId> of(PetitionId petition) {
    return sql.read(row -> new PetitionId(row.getObject(1, UUID.class)), CHAIN, petition.value());
  }
}

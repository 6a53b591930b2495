package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.PetitionId;

/**
 * Of the petition that a case came from what its lawyer and the agency need who may not read it:
 * where it is, whose it is, and whether anything of it may be told.
 */
@ApplicationScoped
class PetitionsBehind {
  private final CaseSql sql;

  PetitionsBehind(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * Where and whose a petition is.
   *
   * @param sealed whether nothing of it leaves
   */
  record Behind(UnionPath union, String personRef, boolean sealed) {}

  /** Empty for a caller who sees no case that came from it. */
  Optional<Behind> of(PetitionId petition) {
    return sql
        .read(
            row -> new Behind(new UnionPath(row.getString(1)), row.getString(2), row.getBoolean(3)),
            "select union_path, person_ref, sealed from petition_of_aid(?)",
            petition.value())
        .stream()
        .findFirst();
  }
}

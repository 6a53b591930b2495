package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.petition.core.CaseSql;

/** Whose household is on file for hardship aid, as far as aid has told. */
@ApplicationScoped
class HouseholdsOnFile {
  private final CaseSql sql;

  HouseholdsOnFile(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * Under the caller's scope: a file of another union's is not seen, and is declared with proof.
   */
  boolean has(String personRef) {
    return !sql.read(
            row -> row.getString(1),
            "select person_ref from household_on_file where person_ref = ?"
                + " and (removed_on is null or filed_on > removed_on)",
            personRef)
        .isEmpty();
  }

  /** The later day wins, whichever event comes first. */
  void filed(String personRef, UUID household, String union, LocalDate on) {
    sql.change(
        """
        insert into household_on_file (person_ref, household_id, union_path, filed_on) values (?, ?, ?::ltree, ?)
        on conflict (person_ref, household_id) do update set filed_on = excluded.filed_on
        where household_on_file.filed_on < excluded.filed_on""",
        personRef,
        household,
        union,
        on);
  }

  /** The file has ended; one that is filed again later counts again. */
  void removed(String personRef, UUID household, String union, LocalDate on) {
    sql.change(
        """
        insert into household_on_file (person_ref, household_id, union_path, filed_on, removed_on)
        values (?, ?, ?::ltree, ?, ?)
        on conflict (person_ref, household_id) do update set removed_on = excluded.removed_on
        where household_on_file.removed_on is null or household_on_file.removed_on < excluded.removed_on""",
        personRef,
        household,
        union,
        on,
        on);
  }
}

package org.workershome.petition.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.CaseSql;

/** Who was let into sealed petitions: of those above, these alone may be told. */
@ApplicationScoped
class LetIn {
  private final CaseSql sql;

  LetIn(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * One door of one petition: to a union, exactly or with those above it, or to a person.
   *
   * @param barred it is shut to that person: he is accused
   */
  record Door(
      UUID petition,
      @Nullable UnionPath union,
      @Nullable String person,
      boolean exact,
      boolean barred) {
    boolean opensTo(UnionPath caller, String personRef) {
      return !barred
          && (personRef.equals(person)
              || (union != null && (union.equals(caller) || (!exact && caller.contains(union)))));
    }
  }

  /** The open doors, in the transaction and scope at hand. */
  List<Door> into(Collection<UUID> petitions) {
    return sql.read(
        row -> {
          String union = row.getString(2);
          return new Door(
              row.getObject(1, UUID.class),
              union == null ? null : new UnionPath(union),
              row.getString(3),
              row.getBoolean(4),
              "ACCUSED".equals(row.getString(5)));
        },
        "select petition_id, union_path::text, person_ref, exact, reason from case_access"
            + " where petition_id = any (string_to_array(?, ',')::uuid[]) and (until is null or until > now())",
        CaseSql.listed(petitions));
  }
}

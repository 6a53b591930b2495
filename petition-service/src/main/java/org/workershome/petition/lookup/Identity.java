package org.workershome.petition.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.UnionPath;

/**
 * Who may know who a petitioner is. Of one who asked that his name stays with those who handle his
 * petition, its owner and the union that handles it alone; superiors supervise by what it says.
 */
record Identity(boolean confidential, UnionPath handling, @Nullable String ownerRef) {
  /** Read by {@link #of}. */
  static final String COLUMNS =
      "confidential, coalesce(handling_path, union_path)::text as handles, owner_ref";

  static Identity of(ResultSet row) throws SQLException {
    return new Identity(
        row.getBoolean("confidential"),
        new UnionPath(row.getString("handles")),
        row.getString("owner_ref"));
  }

  /** A worker reads nothing but what is his own. */
  boolean isOpenTo(Caller caller) {
    return !confidential
        || caller.kind() == CallerKind.WORKER
        || handling.equals(caller.union())
        || (ownerRef != null && ownerRef.equals(caller.personRef()));
  }
}

package org.workershome.kit.directory;

import java.util.List;
import java.util.Map;

/**
 * Which rows of a service follow their union when it moves in the tree; a bean of the service.
 * Kit's own tables are in {@link KitTables}.
 *
 * <p>What follows needs a policy that lets the re-path job update it, a grant on the column, and
 * the trigger {@code refuse_repath()}, or {@code refuse_repath_of('<column>')}, so that nobody else
 * moves a row. A trigger that keeps a row as it is asks {@code repath_only(to_jsonb(old),
 * to_jsonb(new))}. Where a union has a thing once, {@code refuse_old_place()} keeps a second one
 * from being entered at its old place.
 */
public interface RepathedTables {
  /**
   * Tables with a column {@code union_path ltree}; no partitions, but the tables that these are of.
   */
  List<String> names();

  /** Further columns that hold a place, {@code ltree} or text, as {@code table.column}. */
  default List<String> columns() {
    return List.of();
  }

  /** What holds a place and does not follow: {@code table.column}, and why. */
  default Map<String, String> staying() {
    return Map.of();
  }
}

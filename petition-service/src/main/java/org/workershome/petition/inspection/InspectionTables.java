package org.workershome.petition.inspection;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves. */
@Singleton
class InspectionTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of("inspection", "inspection_case", "inspection_finding", "inspection_move");
  }

  @Override
  public List<String> columns() {
    return List.of("inspection.inspected_path", "inspection_finding.inspector_path");
  }
}

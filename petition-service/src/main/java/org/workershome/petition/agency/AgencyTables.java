package org.workershome.petition.agency;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; an organ stands where its union stands. */
@Singleton
class AgencyTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of("organ_receipt", "organ_transfer");
  }

  @Override
  public List<String> columns() {
    return List.of("organ_receipt.organ_path", "organ_transfer.organ_path");
  }
}

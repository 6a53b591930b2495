package org.workershome.petition.mediation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers stay as they were given. */
@Singleton
class MediationTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "mediation",
        "mediation_agreement",
        "mediation_committee",
        "mediation_instalment",
        "mediation_mediator",
        "mediation_party",
        "mediation_recusal",
        "mediation_session",
        "mediation_step");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of("mediation_number.union_path", "numbers name the place of then");
  }
}

package org.workershome.petition.instrument;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers stay as they were given. */
@Singleton
class InstrumentTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of("instrument_step", "instrument_term", "union_instrument");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of("instrument_number.union_path", "numbers name the place of then");
  }
}

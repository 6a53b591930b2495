package org.workershome.petition.legalaid;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers stay as they were given. */
@Singleton
class LegalAidTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "legal_aid",
        "legal_aid_step",
        "legal_aid_objection",
        "legal_aid_rating",
        "legal_aid_referral",
        "legal_aid_party",
        "legal_aid_lawyer",
        "legal_aid_lawyer_client",
        "legal_aid_setting",
        "household_on_file");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of("legal_aid_number.union_path", "numbers name the place of then");
  }
}

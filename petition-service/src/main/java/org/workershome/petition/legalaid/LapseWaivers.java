package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.workershome.petition.core.CaseSql;

/**
 * A waiver that rested on a household's file lapses with the file. Nothing else changes by itself:
 * what is granted goes on, and an officer settles the means anew or a leader ends the aid.
 */
@ApplicationScoped
class LapseWaivers {
  private static final String RESTING =
      """
      select id from legal_aid where person_ref = ? and means_reason = 'HOUSEHOLD_ON_FILE' and means_method = 'WAIVED'
        and means_standing = 'CONFIRMED' and state in ('RECEIVED', 'INCOMPLETE', 'ACCEPTED', 'GRANTED', 'ASSIGNED', 'OBJECTED')
      order by id""";

  private final CaseSql sql;
  private final LegalAids aids;
  private final LegalAidTable table;

  LapseWaivers(CaseSql sql, LegalAids aids, LegalAidTable table) {
    this.sql = sql;
    this.aids = aids;
    this.table = table;
  }

  void of(String personRef) {
    List<LegalAidId> resting =
        sql.read(row -> new LegalAidId(row.getObject(1, UUID.class)), RESTING, personRef);
    for (LegalAidId id : resting) {
      table
          .locked(id)
          .filter(aid -> aid.means().standing() == MeansStanding.CONFIRMED)
          .ifPresent(
              aid ->
                  aids.record(
                      aid,
                      LegalAidMove.MEANS_LAPSE,
                      aid.state(),
                      Columns.none().set("means_standing", MeansStanding.LAPSED)));
    }
  }
}

package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * What is urgent is pushed up at once: a term begins in which somebody above notes it. Whoever
 * supervises in the union that handles it answers for that, so that the first who is told, on the
 * same day, is the supervisor of the union above.
 */
@ApplicationScoped
public class PushUp {
  private final CaseSql sql;
  private final PetitionTimers timers;

  PushUp(CaseSql sql, PetitionTimers timers) {
    this.sql = sql;
    this.timers = timers;
  }

  /**
   * At the root nobody stands above, and what is pushed up already is not pushed twice.
   *
   * @param event for people
   * @param officer who answers where nobody supervises
   */
  public void start(Petition petition, String event, LocalDate on, Handler officer) {
    if (petition.handling().parent().isEmpty()
        || timers.running(petition.id(), ProcedureTerms.URGENT_REPORT).isPresent()) {
      return;
    }
    Handler answers =
        sql
            .read(
                row -> new Handler(row.getString(1), row.getString(2), row.getString(3)),
                "select subject, name, person_ref from petition_supervisor where union_path = ?::ltree",
                petition.handling().value())
            .stream()
            .findFirst()
            .orElse(officer);
    timers.start(petition, petition.handling(), ProcedureTerms.URGENT_REPORT, event, on, answers);
  }
}

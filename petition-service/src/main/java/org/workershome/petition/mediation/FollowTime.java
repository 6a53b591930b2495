package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.Rows;

/** What is done about what time has brought, one record at a time. */
@ApplicationScoped
class FollowTime {
  private final Mediations mediations;
  private final MediationTable table;
  private final MediationMessages messages;
  private final Petitions petitions;
  private final Rows rows;

  FollowTime(
      Mediations mediations,
      MediationTable table,
      MediationMessages messages,
      Petitions petitions,
      Rows rows) {
    this.mediations = mediations;
    this.table = table;
    this.messages = messages;
    this.petitions = petitions;
    this.rows = rows;
  }

  /** An instalment that is near or overdue. */
  record Due(MediationId mediation, int seq, LocalDate on) {
    static Due read(ResultSet row) throws SQLException {
      return new Due(
          new MediationId(row.getObject(1, UUID.class)),
          row.getInt(2),
          row.getObject(3, LocalDate.class));
    }
  }

  /** A step that the petition's timeline does not have yet. */
  record Untold(
      UUID id,
      MediationId mediation,
      Instant at,
      MediationMove move,
      String number,
      PetitionId petition) {
    static Untold read(ResultSet row) throws SQLException {
      return new Untold(
          row.getObject(1, UUID.class),
          new MediationId(row.getObject(2, UUID.class)),
          Rows.instant(row, "at"),
          MediationMove.valueOf(row.getString(4)),
          row.getString(5),
          new PetitionId(row.getObject(6, UUID.class)));
    }
  }

  /** The mediation stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void openArbitration(MediationId id) {
    Mediation mediation = table.locked(id).orElse(null);
    if (mediation == null
        || mediation.arbitrationToldAt() != null
        || !mediation.state().isRunning()
        || !MediationRules.isArbitrationOpen(
            mediation.state(), mediation.dueOn(), mediations.today())) {
      return; // it was settled, extended or told meanwhile
    }
    mediations.record(
        mediation,
        MediationMove.ARBITRATION_OPEN,
        mediation.state(),
        Columns.none().set("arbitration_told_at", mediations.now()));
    messages.tell(mediation, MediationMessage.ARBITRATION_OPEN, mediation.dueOn());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void remind(Due due) {
    Mediation mediation = table.locked(due.mediation()).orElseThrow();
    boolean overdue = mediations.today().isAfter(due.on());
    String column = overdue ? "overdue_told_at" : "near_told_at";
    int told =
        rows.change(
            "update mediation_instalment set "
                + column
                + " = ? where mediation_id = ? and seq = ? and performed_on is null and "
                + column
                + " is null",
            mediations.now(),
            due.mediation().value(),
            due.seq());
    if (told == 0) {
      return; // it was performed meanwhile
    }
    if (overdue) {
      mediations.record(mediation, MediationMove.OVERDUE, mediation.state(), Columns.none());
      messages.tell(mediation, MediationMessage.INSTALMENT_OVERDUE);
    } else {
      messages.tell(mediation, MediationMessage.INSTALMENT_NEAR, due.on());
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Untold step) {
    if (rows.change("update mediation_step set told = true where id = ? and not told", step.id())
        == 1) {
      petitions.tell(
          Mediations.onTimeline(
              step.petition(), step.mediation(), step.number(), step.move(), step.at()));
    }
  }
}

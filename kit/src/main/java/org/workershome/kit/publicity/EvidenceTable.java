package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.attachment.Attachments;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;

/** That a list hung where it should: photographs, which are files of that publicity. */
@Singleton
class EvidenceTable {
  private final ScopedSql sql;
  private final PublicityTable table;
  private final PublicityKinds kinds;
  private final Attachments attachments;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  EvidenceTable(
      ScopedSql sql,
      PublicityTable table,
      PublicityKinds kinds,
      Attachments attachments,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.sql = sql;
    this.table = table;
    this.kinds = kinds;
    this.attachments = attachments;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  EvidenceView record(UUID id, EvidenceRequest request) {
    Publicity publicity = table.lock(id);
    Caller caller = callers.get();
    kinds.requirePublisher(caller, publicity);
    if (!publicity.state().legalMoves().contains(PublicityMove.RECORD_EVIDENCE)) {
      throw Publicities.illegal(publicity);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    LocalDate start = publicity.startsOn();
    if (request.postedOn().isAfter(today)
        || (start != null && request.postedOn().isBefore(start))
        || request.postedOn().isAfter(publicity.requireEnd())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("postedOn", "OUT_OF_PERIOD", "张贴日须在公示期内且不晚于今天", "must be in the period");
    }
    attachments.requireStored(
        PublicityFiles.TYPE, id.toString(), request.attachmentId(), request.sha256());
    UUID evidence = Ids.next();
    sql.change(
        """
        insert into publicity_evidence (id, publicity_id, round, posted_on, posted_where, attachment_id, sha256,
          recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        evidence,
        id,
        publicity.round(),
        request.postedOn(),
        request.postedWhere(),
        request.attachmentId().toString(),
        request.sha256(),
        caller.subject(),
        clock.instant());
    audit.record(
        Publicities.entry("publicity-evidence-recorded", publicity)
            .changed("sha256", null, request.sha256()));
    return of(id, publicity.round()).stream()
        .filter(one -> one.id().equals(evidence))
        .findFirst()
        .orElseThrow();
  }

  List<EvidenceView> of(UUID id, int round) {
    return sql.list(
        """
        select id, round, posted_on, posted_where, attachment_id, sha256, recorded_at from publicity_evidence
        where publicity_id = ? and round = ? order by id""",
        row ->
            new EvidenceView(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                row.getObject("posted_on", LocalDate.class),
                row.getString("posted_where"),
                row.getString("attachment_id"),
                row.getString("sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        id,
        round);
  }
}

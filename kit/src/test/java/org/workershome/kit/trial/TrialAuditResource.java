package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.workershome.kit.audit.AuditDesk;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditResource;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

@Path("/api/trial/audit")
class TrialAuditResource extends AuditResource {
  private final AuditTrail trail;

  TrialAuditResource(AuditDesk desk, AuditTrail trail) {
    super(desk);
    this.trail = trail;
  }

  @POST
  @Path("deeds/{record}")
  @PermitAll
  public void deed(@PathParam("record") String record, @NotNull @Valid TrialDeedRequest request) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              trail.record(entry(record, request));
              if (request.fails()) {
                throw new ProblemException(TechnicalProblem.CONFLICT);
              }
            });
  }

  @POST
  @Path("attempts/{record}")
  @PermitAll
  public void attempt(
      @PathParam("record") String record, @NotNull @Valid TrialDeedRequest request) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              trail.record(entry(record, request));
              trail.recordAttempt(entry(record, request));
              throw new ProblemException(TechnicalProblem.FORBIDDEN);
            });
  }

  private static AuditEntry entry(String record, TrialDeedRequest request) {
    return AuditEntry.of("trial-deed", "trial-record", record)
        .in(new UnionPath(request.union()))
        .about("person-of-" + record)
        .why(request.why())
        .changed("note", null, request.note())
        .changed("amount", "1.00", "1234567.89")
        .changedUnseen("phone");
  }
}

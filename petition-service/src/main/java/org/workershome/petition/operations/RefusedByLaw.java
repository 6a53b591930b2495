package org.workershome.petition.operations;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/**
 * Writes down what a member of staff tried and a rule of law refused, at whichever door: who
 * approves what he handles himself, decides on his own petition, or opens what he may not. When
 * this is called the transaction of the attempt is over. What is wrongly filled in, stale or not
 * there is refused without an article, and is no attempt.
 */
@Singleton
class RefusedByLaw {
  private static final int REFUSED = 422;

  /** By the first segment of an address the type of record that the audit knows it by. */
  private static final Map<String, String> TYPES =
      Map.of(
          "petitions", "petition",
          "mediations", "mediation",
          "instruments", "instrument",
          "inspections", "inspection",
          "backlog-campaigns", "backlog-campaign");

  private final AuditTrail audit;
  private final CurrentCaller callers;

  RefusedByLaw(AuditTrail audit, CurrentCaller callers) {
    this.audit = audit;
    this.callers = callers;
  }

  @ServerResponseFilter
  void write(ContainerRequestContext request, @Nullable Throwable thrown) {
    if (!(thrown instanceof ProblemException refused)
        || refused.type().status() != REFUSED
        || !refused.members().containsKey("article")
        || !request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    Caller caller = callers.get();
    if (caller.kind() != CallerKind.STAFF) {
      return;
    }
    String segment = request.getUriInfo().getPathSegments().get(1).getPath();
    List<String> ids = request.getUriInfo().getPathParameters().get("id");
    audit.recordAttempt(
        AuditEntry.of(
                "refused",
                TYPES.getOrDefault(segment, segment),
                ids == null || ids.isEmpty() ? "-" : ids.getFirst())
            .in(caller.union())
            .changed("problem", null, refused.type().code())
            .changed("article", null, refused.members().get("article")));
  }
}

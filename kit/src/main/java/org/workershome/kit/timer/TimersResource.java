package org.workershome.kit.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.workershome.kit.problem.ProblemException;

/**
 * Why is this due on that day? A service gives it an address by a subclass with
 * {@code @Path("/api/<records>/{id}/timers")} and the roles that read such a record.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class TimersResource {
  private final Timers timers;
  private final String recordType;

  /**
   * @param recordType of {@link TimerSubject}
   */
  protected TimersResource(Timers timers, String recordType) {
    this.timers = timers;
    this.recordType = recordType;
  }

  /**
   * Called in the transaction that reads the timers.
   *
   * @throws ProblemException 404 when there is no such record for the caller
   */
  protected abstract void requireVisible(UUID recordId);

  @GET
  @Operation(summary = "法定期限及其计算过程 / The statutory timers and how each due date was counted")
  public TimersView timers(@PathParam("id") UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              requireVisible(id);
              return timers.explain(recordType, id);
            });
  }
}

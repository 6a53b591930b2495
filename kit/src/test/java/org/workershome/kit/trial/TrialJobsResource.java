package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.job.JobsResource;

@Path("/api/trial/jobs")
class TrialJobsResource extends JobsResource {
  private final Jobs jobs;

  TrialJobsResource(Jobs jobs) {
    super(jobs);
    this.jobs = jobs;
  }

  @POST
  @Path("counting/{to}")
  public Map<String, Object> count(@PathParam("to") long to) {
    return Map.of(
        "id",
        QuarkusTransaction.requiringNew().call(() -> jobs.start("trial-count", Long.toString(to))));
  }
}

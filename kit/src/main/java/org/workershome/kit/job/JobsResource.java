package org.workershome.kit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Jobs for whoever started them. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/jobs")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class JobsResource {
  private final Jobs jobs;

  protected JobsResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Operation(summary = "后台任务列表 / Jobs, newest first")
  public List<JobView> list() {
    return jobs.list();
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Path("{id}")
  @Operation(summary = "查看后台任务 / One job and how far it is")
  public JobView get(@PathParam("id") UUID id) {
    return jobs.get(id);
  }

  @RolesAllowed({"staff", "worker"})
  @POST
  @Path("{id}/cancellation")
  @Operation(summary = "取消后台任务 / Cancel a job")
  public JobView cancel(@PathParam("id") UUID id) {
    return jobs.cancel(id);
  }
}

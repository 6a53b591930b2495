package org.workershome.competition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.job.JobsResource;

/** Long work of this service and how far it is: imports, rotations of keys. */
@Path("/api/competition/jobs")
@RunOnVirtualThread
@Tag(name = "operations")
class CompetitionJobsResource extends JobsResource {
  CompetitionJobsResource(Jobs jobs) {
    super(jobs);
  }
}

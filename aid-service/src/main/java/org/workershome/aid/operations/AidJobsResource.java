package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.job.JobsResource;

/** Long work of this service and how far it is. */
@Path("/api/aid/jobs")
@RunOnVirtualThread
@Tag(name = "operations")
class AidJobsResource extends JobsResource {
  AidJobsResource(Jobs jobs) {
    super(jobs);
  }
}

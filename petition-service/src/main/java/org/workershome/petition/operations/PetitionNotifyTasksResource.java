package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.notify.NotifyTasks;
import org.workershome.kit.notify.NotifyTasksResource;

/** Petitioners whom no carrier could reach. */
@Path("/api/petition/notify-tasks")
@RunOnVirtualThread
@Tag(name = "operations")
class PetitionNotifyTasksResource extends NotifyTasksResource {
  PetitionNotifyTasksResource(NotifyTasks tasks) {
    super(tasks);
  }
}

package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.notify.NotifyTasks;
import org.workershome.kit.notify.NotifyTasksResource;

@Path("/api/trial/notify-tasks")
class TrialNotifyTasksResource extends NotifyTasksResource {
  TrialNotifyTasksResource(NotifyTasks tasks) {
    super(tasks);
  }
}

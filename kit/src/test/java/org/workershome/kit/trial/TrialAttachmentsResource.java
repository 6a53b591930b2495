package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;

@Path("/api/trial/cases/{id}/attachments")
@RunOnVirtualThread
class TrialAttachmentsResource extends AttachmentsResource {
  TrialAttachmentsResource(AttachmentDesk desk) {
    super(desk, "trial-case");
  }
}

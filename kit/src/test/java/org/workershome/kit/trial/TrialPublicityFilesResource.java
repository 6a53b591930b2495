package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;
import org.workershome.kit.publicity.PublicityFiles;

@Path("/api/trial/publicities/{id}/attachments")
@RunOnVirtualThread
class TrialPublicityFilesResource extends AttachmentsResource {
  TrialPublicityFilesResource(AttachmentDesk desk) {
    super(desk, PublicityFiles.TYPE);
  }
}

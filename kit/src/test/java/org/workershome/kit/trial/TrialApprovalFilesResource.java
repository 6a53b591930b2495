package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.approval.ApprovalFiles;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;

@Path("/api/trial/approvals/{id}/attachments")
@RunOnVirtualThread
class TrialApprovalFilesResource extends AttachmentsResource {
  TrialApprovalFilesResource(AttachmentDesk desk) {
    super(desk, ApprovalFiles.TYPE);
  }
}

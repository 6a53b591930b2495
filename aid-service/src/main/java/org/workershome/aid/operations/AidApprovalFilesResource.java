package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.approval.ApprovalFiles;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;

/** Scans of signatures and minutes on which an approval rests. */
@Path("/api/aid/approvals/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "approvals")
class AidApprovalFilesResource extends AttachmentsResource {
  AidApprovalFilesResource(AttachmentDesk desk) {
    super(desk, ApprovalFiles.TYPE);
  }
}

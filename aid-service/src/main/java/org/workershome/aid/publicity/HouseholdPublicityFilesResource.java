package org.workershome.aid.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;
import org.workershome.kit.publicity.PublicityFiles;

/** Photographs of a list where it hung. */
@Path("/api/aid/publicities/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "publicities")
class HouseholdPublicityFilesResource extends AttachmentsResource {
  HouseholdPublicityFilesResource(AttachmentDesk desk) {
    super(desk, PublicityFiles.TYPE);
  }
}

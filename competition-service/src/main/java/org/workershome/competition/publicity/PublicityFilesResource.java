package org.workershome.competition.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;
import org.workershome.kit.publicity.PublicityFiles;

/** Photographs of a list of nominations where it hung. */
@Path("/api/competition/publicities/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "publicities")
class PublicityFilesResource extends AttachmentsResource {
  PublicityFilesResource(AttachmentDesk desk) {
    super(desk, PublicityFiles.TYPE);
  }
}

package org.workershome.petition.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.attachment.AttachmentDesk;
import org.workershome.kit.attachment.AttachmentsResource;

/** Files of a petition. */
@Path("/api/petitions/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "petitions")
class MaterialResource extends AttachmentsResource {
  MaterialResource(AttachmentDesk desk) {
    super(desk, MaterialGate.TYPE);
  }
}

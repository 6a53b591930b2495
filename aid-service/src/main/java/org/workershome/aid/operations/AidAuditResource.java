package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.audit.AuditDesk;
import org.workershome.kit.audit.AuditResource;

/** Who did what to which record here, for those who audit. */
@Path("/api/aid/audit")
@RunOnVirtualThread
@Tag(name = "operations")
class AidAuditResource extends AuditResource {
  AidAuditResource(AuditDesk desk) {
    super(desk);
  }
}

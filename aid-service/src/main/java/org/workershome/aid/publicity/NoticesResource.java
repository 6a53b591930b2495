package org.workershome.aid.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.MemberReadingResource;
import org.workershome.kit.publicity.ReadingDesk;

/** Files that are shown now, to signed-in members of the unit and on its notice board. */
@Path("/api/aid/notices")
@RunOnVirtualThread
@Tag(name = "publicities")
class NoticesResource extends MemberReadingResource {
  NoticesResource(ReadingDesk desk) {
    super(desk);
  }
}

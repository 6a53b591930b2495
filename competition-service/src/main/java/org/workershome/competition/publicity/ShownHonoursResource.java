package org.workershome.competition.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.PublicReadingResource;
import org.workershome.kit.publicity.ReadingDesk;

/** Nominations that are shown to everybody, without sign-in. */
@Path("/api/honours/publicities")
@RunOnVirtualThread
@Tag(name = "publicities")
class ShownHonoursResource extends PublicReadingResource {
  ShownHonoursResource(ReadingDesk desk) {
    super(desk);
  }
}

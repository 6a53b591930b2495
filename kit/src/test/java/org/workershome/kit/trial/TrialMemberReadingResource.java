package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.publicity.MemberReadingResource;
import org.workershome.kit.publicity.ReadingDesk;

@Path("/api/trial/notices")
@RunOnVirtualThread
class TrialMemberReadingResource extends MemberReadingResource {
  TrialMemberReadingResource(ReadingDesk desk) {
    super(desk);
  }
}

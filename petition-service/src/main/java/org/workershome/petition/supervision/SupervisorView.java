package org.workershome.petition.supervision;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is told when a petition of a union is late. */
@Schema(description = "督办责任人 / Who is told when a petition of a union is late")
record SupervisorView(String union, String name, OffsetDateTime since) {
  static SupervisorView of(SupervisorTable.Supervisor supervisor) {
    return new SupervisorView(supervisor.union().value(), supervisor.name(), supervisor.since());
  }
}

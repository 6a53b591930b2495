package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body that mediates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "调解组织 / A body that mediates")
record CommitteeView(
    UUID id,
    String union,
    String name,
    BodyKind kind,
    @Nullable DisputeEmployerView employer,
    String chair,
    ChairBasis chairBasis,
    boolean active) {

  static CommitteeView of(Committee body) {
    return new CommitteeView(
        body.id(),
        body.union().value(),
        body.name(),
        body.kind(),
        DisputeEmployerView.of(body.employer()),
        body.chair(),
        body.chairBasis(),
        body.active());
  }
}

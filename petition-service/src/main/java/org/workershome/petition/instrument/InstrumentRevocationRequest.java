package org.workershome.petition.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft is not wanted any more. */
@Schema(description = "撤销草稿 / A draft is not wanted any more")
record InstrumentRevocationRequest(@NotBlank @Size(max = 300) String reason) {
  @Override
  public String toString() {
    return "InstrumentRevocationRequest[]";
  }
}

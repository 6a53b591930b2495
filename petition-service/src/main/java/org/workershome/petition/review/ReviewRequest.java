package org.workershome.petition.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner does not accept the opinion.
 *
 * @param grounds why; sealed at rest
 * @param representative at the counter, of a group: which of its representatives asks
 */
record ReviewRequest(
    @NotBlank @Size(max = 5000) String grounds,
    @Schema(
            description =
                "集体访由窗口代为申请时，提出申请的代表 / Of a group at the counter: which representative asks")
        @Nullable UUID representative) {

  @Override
  public String toString() {
    return "ReviewRequest[]";
  }
}

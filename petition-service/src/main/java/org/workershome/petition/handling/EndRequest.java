package org.workershome.petition.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why it ends: what was settled, why it is taken back, how it was carried out.
 *
 * @param signedPaper what the petitioner signed, when an officer settles or takes back for him: a
 *     file of the petition, or a record of service
 */
record EndRequest(@NotBlank @Size(max = 2000) String reason, @Nullable UUID signedPaper) {

  @Override
  public String toString() {
    return "EndRequest[]";
  }
}

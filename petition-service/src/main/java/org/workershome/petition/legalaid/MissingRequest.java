package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is missing, told at once.
 *
 * @param explanation for the applicant
 */
record MissingRequest(
    @NotEmpty @Size(max = 7) List<@NotNull LegalAidPaper> papers,
    @Size(max = 1000) @Nullable String explanation) {
  MissingRequest {
    papers = papers == null ? List.of() : papers.stream().distinct().toList();
  }

  @Override
  public String toString() {
    return "MissingRequest[" + papers + "]";
  }
}

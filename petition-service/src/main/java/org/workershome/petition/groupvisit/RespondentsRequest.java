package org.workershome.petition.groupvisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The chain of those who owe, from the top. */
record RespondentsRequest(@NotEmpty @Size(max = 20) List<@NotNull @Valid RespondentLine> chain) {
  RespondentsRequest {
    chain = chain == null ? List.of() : List.copyOf(chain);
  }
}

package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An employer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisputeEmployerView(String name, @Nullable String creditCode) {
  static @Nullable DisputeEmployerView of(@Nullable Employer employer) {
    return employer == null
        ? null
        : new DisputeEmployerView(employer.name(), employer.creditCode());
  }
}

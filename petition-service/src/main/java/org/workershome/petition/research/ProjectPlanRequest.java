package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A changed plan, team or end. */
record ProjectPlanRequest(
    @NotBlank @Size(max = 8000) String plan,
    @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> team,
    @NotNull LocalDate toOn) {
  ProjectPlanRequest {
    team = team == null ? List.of() : List.copyOf(team);
  }
}

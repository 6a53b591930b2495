package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Reach;

/**
 * A project to be opened.
 *
 * @param team who works on it, as they want to be named
 * @param union the caller's own, or one below it; his own when left out
 */
@Schema(description = "立项 / A research project")
record ProjectRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "煤矿井下工时与加班费") String topic,
    @NotBlank @Size(max = 8000) String plan,
    @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> team,
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn,
    @Pattern(regexp = Reach.PATH) @Nullable String union) {
  ProjectRequest {
    team = team == null ? List.of() : List.copyOf(team);
  }
}

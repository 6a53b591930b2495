package org.workershome.petition.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An inspection.
 *
 * @param seed by which the sample can be drawn again
 * @param population of how many it was drawn, as far as the inspector may see them
 */
@Schema(description = "检查 / An inspection")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionView(
    UUID id,
    String union,
    String inspected,
    String title,
    LocalDate fromOn,
    LocalDate toOn,
    Stratum stratum,
    @Schema(examples = "20260302") long seed,
    Instant drawnAt,
    int population,
    int size,
    InspectionState state,
    @Nullable String conclusion,
    @Nullable LocalDate closedOn,
    String openedBy) {

  static InspectionView of(Inspection inspection) {
    return new InspectionView(
        inspection.id(),
        inspection.union().value(),
        inspection.inspected().value(),
        inspection.title(),
        inspection.fromOn(),
        inspection.toOn(),
        inspection.stratum(),
        inspection.seed(),
        inspection.drawnAt(),
        inspection.population(),
        Math.min(inspection.asked(), inspection.population()),
        inspection.state(),
        inspection.conclusion(),
        inspection.closedOn(),
        inspection.openedBy());
  }
}

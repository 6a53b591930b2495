package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that made the limitation begin anew. */
@Schema(description = "时效中断 / An interruption of the limitation")
record InterruptionRequest(@NotNull LocalDate on, @NotNull InterruptionKind kind) {}

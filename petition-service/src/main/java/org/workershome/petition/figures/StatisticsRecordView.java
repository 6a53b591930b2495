package org.workershome.petition.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record that a number counts, and the petition that it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatisticsRecordView(
    UUID id,
    @Schema(description = "所属信访件 / The petition that it is about") @Nullable UUID petitionId,
    LocalDate day,
    String union) {}

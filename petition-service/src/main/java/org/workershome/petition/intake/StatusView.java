package org.workershome.petition.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionStateName;

/** How a petition stands, and nothing of what it says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "信访事项办理状态 / How a petition stands")
record StatusView(
    String number,
    PetitionStateName state,
    String stateZh,
    LocalDate receivedOn,
    LocalDate noticeDueOn,
    @Nullable LocalDate endedOn) {}

package org.workershome.petition.reception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who receives on a day that is only planned, and where and how, if not as the rule says.
 *
 * @param place stays as it is when left out, and so does the form
 */
@Schema(description = "安排接待日 / Who receives on a planned day, and where and how")
record DayArrangementRequest(
    @NotNull UUID leaderId,
    @Size(min = 1, max = 200) @Schema(examples = "永荣矿三号井区队会议室") @Nullable String place,
    @Nullable ReceptionForm form) {}

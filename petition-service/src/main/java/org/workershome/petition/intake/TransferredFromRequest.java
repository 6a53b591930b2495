package org.workershome.petition.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.Reach;

/**
 * The organ whose letter of transfer lies before the officer.
 *
 * @param name of an organ that is none of those listed
 * @param at where in the tree it stands, the officer's union or one above; his own by default
 * @param reference the organ's number on the letter
 * @param feedbackDueOn until when it wants to be told what came of it
 */
@Schema(description = "转来机关 / The organ that transferred it")
record TransferredFromRequest(
    @NotNull Organ organ,
    @Size(min = 1, max = 100) @Nullable String name,
    @Pattern(regexp = Reach.PATH) @Nullable String at,
    @NotBlank @Size(max = 100) @Schema(examples = "渝信转〔2026〕123号") String reference,
    @Nullable LocalDate feedbackDueOn) {}

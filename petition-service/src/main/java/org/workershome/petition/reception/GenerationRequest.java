package org.workershome.petition.reception;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to which day the rule's days are made.
 *
 * @param dryRun only says what would be made
 */
@Schema(description = "生成接待日 / Make the days of the rule")
record GenerationRequest(@NotNull LocalDate until, @NotNull Boolean dryRun) {}

package org.workershome.petition.reception;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to which day the roster is published.
 *
 * @param dryRun only says what would be published, and what is missing
 */
@Schema(description = "公示接待安排 / Publish the roster up to a day")
record RosterPublicationRequest(@NotNull LocalDate until, @NotNull Boolean dryRun) {}

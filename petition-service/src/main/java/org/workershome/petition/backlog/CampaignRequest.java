package org.workershome.petition.backlog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Reach;

/**
 * A campaign that is planned.
 *
 * @param union of the caller's own and those below it; his own without it
 */
record CampaignRequest(
    @Schema(examples = "CQ.ENERGY") @Pattern(regexp = Reach.PATH) @Nullable String union,
    @Schema(examples = "2026年维权积案化解专项活动") @NotBlank @Size(max = 100) String name,
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn) {}

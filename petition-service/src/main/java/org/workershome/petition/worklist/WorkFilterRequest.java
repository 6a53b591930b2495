package org.workershome.petition.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Reach;

/**
 * What narrows a list; what is not given does not.
 *
 * @param union has the petition in hand, or a union below it does; the caller's own or below
 * @param dueBefore something is due before this day
 * @param receivedTo the day included
 * @param handler the account of the one who answers for it
 * @param repeated whether it repeats an earlier one
 * @param group whether more than one person stands behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "筛选条件 / What narrows a work list")
record WorkFilterRequest(
    @Nullable PetitionStateName state,
    @Nullable PetitionCategory category,
    @Nullable PetitionChannel channel,
    @Pattern(regexp = Reach.PATH) @Nullable String union,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate receivedFrom,
    @Nullable LocalDate receivedTo,
    @Size(min = 1, max = 100) @Nullable String handler,
    @Nullable Boolean urgent,
    @Nullable Boolean repeated,
    @Nullable Boolean group) {
  static final WorkFilterRequest NOTHING =
      new WorkFilterRequest(null, null, null, null, null, null, null, null, null, null, null);
}

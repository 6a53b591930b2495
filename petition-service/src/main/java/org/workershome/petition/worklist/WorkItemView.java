package org.workershome.petition.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;

/**
 * One line of the work desk.
 *
 * @param union received it
 * @param handling has it in hand
 * @param ownerSubject the account of the one who answers for it
 * @param dueOn the nearest day on which something is due; none while nothing runs
 * @param dueWhat what that is, for people
 * @param version what a bulk action is to name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "工作台的一行 / One line of a work list")
record WorkItemView(
    UUID id,
    String number,
    String union,
    String handling,
    PetitionChannel channel,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    PetitionStateName state,
    Instant receivedAt,
    @Nullable String owner,
    @Nullable String ownerSubject,
    @Nullable LocalDate dueOn,
    @Nullable String dueKind,
    @Nullable String dueWhat,
    boolean overdue,
    boolean urgent,
    boolean repeated,
    boolean sponsored,
    int headcount,
    long version) {

  /** A title can name people. */
  @Override
  public String toString() {
    return "WorkItemView[" + number + "]";
  }
}

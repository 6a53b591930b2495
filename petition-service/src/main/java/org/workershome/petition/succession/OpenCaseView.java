package org.workershome.petition.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionStateName;

/**
 * An open case of a union that ended.
 *
 * @param proposed the first of its successors, if the register tells one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "待承接的未办结事项 / An open case of a union that ended")
record OpenCaseView(
    UUID petitionId,
    String petitionNumber,
    String handlingUnion,
    PetitionStateName state,
    LocalDate receivedOn,
    @Nullable String owner,
    @Nullable String proposed) {}

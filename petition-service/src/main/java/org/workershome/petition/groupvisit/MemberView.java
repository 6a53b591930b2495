package org.workershome.petition.groupvisit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.MemberOutcome;

/**
 * One of the group, masked.
 *
 * @param joinedFrom the group visit on whose roster he stands, where that is one that was joined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
    UUID id,
    @Schema(examples = "张*") String name,
    @Nullable String phone,
    boolean representative,
    @Nullable String subGroup,
    @Nullable MemberOutcome outcome,
    @Nullable String outcomeNote,
    @Nullable LocalDate outcomeOn,
    @Nullable UUID joinedFrom) {}

package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/** A record sheet as it stands in lists, without what was said. */
@Schema(description = "接待记录摘要 / A record sheet, without what was said")
record ReceptionRecordSummaryView(
    UUID id,
    UUID bookingId,
    UUID dayId,
    LocalDate dayOn,
    String union,
    PetitionCategory category,
    PetitionMatter matter,
    int headcount,
    ReceptionOutcome outcome,
    String leaderName,
    @Nullable String petitionNumber,
    Instant recordedAt) {}

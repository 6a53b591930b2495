package org.workershome.petition.backlog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a campaign has come, of the cases that are open to the caller. */
@Schema(description = "化解进度 / Progress, of the cases open to the caller")
record ProgressView(
    long cases,
    long open,
    long reported,
    long cleared,
    @Schema(description = "有领导包案 / With a leader in charge") long sponsored,
    @Schema(
            description =
                "包案前已办结而化解的 / Cleared though nobody had it in charge, where the rule asks for it")
        long clearedWithoutSponsor,
    long overdue,
    long openLong,
    long repeated,
    long extended) {}

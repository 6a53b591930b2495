package org.workershome.petition.backlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A campaign as it stands. */
record Campaign(
    UUID id,
    UnionPath union,
    String name,
    LocalDate fromOn,
    LocalDate toOn,
    CampaignState state,
    @Nullable UUID rule,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate closedOn,
    @Nullable String closingNote,
    String openedBy,
    Instant createdAt,
    long version) {}

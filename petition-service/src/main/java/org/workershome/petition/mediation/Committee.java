package org.workershome.petition.mediation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A body that mediates. */
record Committee(
    UUID id,
    UnionPath union,
    String name,
    BodyKind kind,
    @Nullable Employer employer,
    String chair,
    ChairBasis chairBasis,
    boolean active,
    Instant createdAt,
    long version) {}

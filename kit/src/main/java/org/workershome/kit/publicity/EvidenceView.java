package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a list was posted, and where the photograph of it is. */
public record EvidenceView(
    UUID id,
    int round,
    LocalDate postedOn,
    String postedWhere,
    String attachmentId,
    String sha256,
    Instant recordedAt) {}

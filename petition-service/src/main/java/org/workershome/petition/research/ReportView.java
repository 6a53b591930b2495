package org.workershome.petition.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report.
 *
 * @param contentHash SHA-256 of title and text as they were issued
 */
@Schema(description = "调研报告 / A report, edition by edition")
record ReportView(
    UUID id,
    UUID projectId,
    int edition,
    String title,
    String text,
    ReportState state,
    @Nullable String contentHash,
    @Nullable LocalDate issuedOn,
    @Nullable String issuedByName,
    Instant createdAt) {}

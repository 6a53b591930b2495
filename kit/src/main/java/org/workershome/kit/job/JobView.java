package org.workershome.kit.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its starter sees it.
 *
 * @param done how many of {@code total} are done
 * @param total how many there are; 0 while nobody knows
 * @param message why it failed, in Chinese and English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
    UUID id,
    String kind,
    JobState state,
    long done,
    long total,
    @Nullable String message,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt) {}

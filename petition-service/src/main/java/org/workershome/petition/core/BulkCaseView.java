package org.workershome.petition.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one case.
 *
 * @param problem the code with which the single action would be refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "批量操作中一件的结果 / What becomes of one case")
public record BulkCaseView(
    UUID id,
    BulkOutcome outcome,
    @Nullable String problem,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String article) {}

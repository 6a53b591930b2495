package org.workershome.petition.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A filter under its name.
 *
 * @param filter none where it cannot be read any more
 * @param sharedBy who shared it, and with which union; none of one's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "保存的筛选条件 / A saved filter")
record SavedFilterView(
    UUID id,
    String name,
    WorkList list,
    int within,
    @Nullable WorkFilterRequest filter,
    Instant savedAt,
    @Nullable String sharedWith,
    @Nullable String sharedBy) {}

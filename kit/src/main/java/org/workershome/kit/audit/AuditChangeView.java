package org.workershome.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One field of a redacted difference.
 *
 * @param unseen true for a personal field, of which only the name is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditChangeView(
    String field, @Nullable String before, @Nullable String after, @Nullable Boolean unseen) {}

package org.workershome.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries, newest first.
 *
 * @param next cursor of the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditPageView(List<AuditEntryView> items, @Nullable String next) {}

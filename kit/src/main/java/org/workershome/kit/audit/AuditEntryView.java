package org.workershome.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry for an auditor.
 *
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param actor the account; its person is {@code actorPersonRef}
 * @param union whose record it is
 * @param personRef whom the record is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryView(
    UUID id,
    OffsetDateTime at,
    String outcome,
    String actor,
    String actorKind,
    @Nullable String actorPersonRef,
    @Nullable String actorUnion,
    List<String> actorRoles,
    @Nullable String job,
    @Nullable String requestId,
    @Nullable String clientAddress,
    String action,
    String recordType,
    String recordId,
    @Nullable String union,
    @Nullable String personRef,
    @Nullable String purpose,
    List<AuditChangeView> changes) {}

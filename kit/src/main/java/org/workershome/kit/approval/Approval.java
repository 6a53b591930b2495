package org.workershome.kit.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/**
 * A request for approval as a service sees it.
 *
 * @param contentHash what it is bound to
 * @param round grows with each correction
 */
public record Approval(
    UUID id,
    String policyCode,
    String subjectType,
    String subjectId,
    UnionPath union,
    @Nullable Money amount,
    String contentHash,
    ApprovalState state,
    int round,
    long version) {}

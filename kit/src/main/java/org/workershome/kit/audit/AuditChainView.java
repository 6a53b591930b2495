package org.workershome.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain stands.
 *
 * @param length links so far
 * @param head the last link's seal, in hexadecimal digits; empty before the first
 * @param waiting entries without a link; 100,000 stands for more, too
 * @param lagSeconds how long the oldest of them has waited
 * @param anchoredLength how far the chain was told outside, and when
 * @param counterRanBack true after a restore from a logical dump: the chain stands still until an
 *     administrator has set the transaction counter forward
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditChainView(
    long length,
    String head,
    @Nullable OffsetDateTime movedAt,
    long waiting,
    long lagSeconds,
    long anchoredLength,
    @Nullable OffsetDateTime anchoredAt,
    boolean counterRanBack) {}

package org.workershome.petition.backlog;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * What makes an open petition a backlog case: any one that is set.
 *
 * @param overdueDays its term of handling ran out more than so many days ago
 * @param openDays it was received more than so many days ago
 * @param petitionsInChain with the earlier ones that it is confirmed to repeat, it is the so
 *     manieth
 * @param extended its term of handling was extended
 */
record BacklogRule(
    UUID id,
    UnionPath union,
    LocalDate validFrom,
    @Nullable Integer overdueDays,
    @Nullable Integer openDays,
    @Nullable Integer petitionsInChain,
    boolean extended,
    boolean sponsorRequired,
    String source,
    String setBy) {}

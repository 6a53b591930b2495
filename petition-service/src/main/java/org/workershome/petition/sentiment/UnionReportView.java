package org.workershome.petition.sentiment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a union below has reported.
 *
 * @param late reported after its day, or not reported though that is over
 * @param counted it is in the numbers above; not what was approved after the panel above was
 */
record UnionReportView(
    String union,
    @Nullable String name,
    UnionReportState state,
    boolean late,
    boolean zeroReport,
    boolean counted,
    LocalDate dueOn,
    @Nullable LocalDate approvedOn,
    @Nullable UUID panelId) {}

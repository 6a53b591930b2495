package org.workershome.petition.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.TimelineKind;

/**
 * One thing that happened, in both languages.
 *
 * @param note the outcome, reason or name as it was written; for staff
 * @param amount for staff
 * @param sourceEvent of another service that told of it; for staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntryView(
    Instant at,
    TimelineKind kind,
    String textZh,
    String textEn,
    @Nullable String link,
    @Nullable String note,
    @Nullable Money amount,
    @Nullable UUID sourceEvent) {}

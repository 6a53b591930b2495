package org.workershome.petition.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.TimelineKind;

/** One thing that happened, in both languages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntryView(
    Instant at, TimelineKind kind, String textZh, String textEn, @Nullable String link) {}

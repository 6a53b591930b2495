package org.workershome.petition.sentiment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Terms that hold for a union and those below it from a day on. */
record SentimentTermView(
    String union,
    LocalDate validFrom,
    int dueWorkingDays,
    int minimumAnswers,
    int smallestCell,
    @Nullable String setByName) {}

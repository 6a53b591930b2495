package org.workershome.petition.research;

import java.time.LocalDate;

/** What holds for the caller's union. */
record ResearchTermView(String union, LocalDate validFrom, int smallestCount) {}

package org.workershome.petition.groupvisit;

import java.time.LocalDate;

/** One line of a local rule about representatives. */
record LimitView(String union, LocalDate validFrom, int headcountUpTo, int most, String source) {}

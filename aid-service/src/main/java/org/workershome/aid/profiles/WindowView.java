package org.workershome.aid.profiles;

import java.time.LocalTime;

/** A part of the day in which the bank takes files. */
record WindowView(LocalTime opens, LocalTime cutOff, int paidAfterDays) {}

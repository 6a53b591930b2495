package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Of a group of up to so many, at most so many speak. */
record LimitRequest(@Min(2) @Max(100000) int headcountUpTo, @Min(1) @Max(5) int most) {}

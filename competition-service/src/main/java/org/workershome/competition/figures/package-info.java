/** The totals of this service for one union and its subordinates between two days. */
@NullMarked
package org.workershome.competition.figures;

import org.jspecify.annotations.NullMarked;

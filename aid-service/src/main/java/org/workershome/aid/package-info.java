/**
 * Aid: hardship files ({@code household}), money ({@code funds}, {@code ledger}), what is granted
 * ({@code grants}), shown to a unit ({@code publicity}), paid ({@code payment}) and answered
 * ({@code bank}), whom honours make known ({@code honours}), totals ({@code figures}), what changed
 * rules would do ({@code simulation}). Rooms meet in {@code core}, {@code ledger} and {@code
 * eligibility}, which says who is in hardship and why.
 */
@NullMarked
package org.workershome.aid;

import org.jspecify.annotations.NullMarked;

/**
 * Aid: hardship files ({@code household}), money ({@code funds}, {@code ledger}), what is granted
 * ({@code grants}), shown to a unit ({@code publicity}), paid ({@code payment}) and answered
 * ({@code bank}), whom honours make known ({@code honours}), totals ({@code figures}). Rooms meet
 * in {@code core} and {@code ledger}.
 */
@NullMarked
package org.workershome.aid;

import org.jspecify.annotations.NullMarked;

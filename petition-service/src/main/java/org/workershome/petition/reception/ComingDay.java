package org.workershome.petition.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a rule gives.
 *
 * @param nominalOn the day that the rule names
 * @param heldOn where it is held, after the shift
 * @param holiday what the day that the rule names is called, when it is a named day of rest
 * @param provisional whether it reaches into a year whose days are not published
 */
record ComingDay(
    LocalDate nominalOn, LocalDate heldOn, @Nullable String holiday, boolean provisional) {}

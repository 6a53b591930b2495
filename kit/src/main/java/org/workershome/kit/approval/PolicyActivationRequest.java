package org.workershome.kit.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param from first day in force; today when left out
 * @param until first day not in force any more; open when left out
 */
public record PolicyActivationRequest(@Nullable LocalDate from, @Nullable LocalDate until) {}

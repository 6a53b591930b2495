package org.workershome.kit.trial;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * @param fault how the work ends; null for well
 */
record TrialOrderRequest(@NotNull String text, int number, @Nullable TrialFault fault) {}

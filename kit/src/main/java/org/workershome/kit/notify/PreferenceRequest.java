package org.workershome.kit.notify;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the caller wants to be told by one channel.
 *
 * @param quietFrom from when nobody may disturb him, {@code 21:00}; with {@code quietUntil} or not
 *     at all
 */
public record PreferenceRequest(
    @NotNull Channel channel,
    @NotNull Boolean wanted,
    @Pattern(regexp = TIME) @Nullable String quietFrom,
    @Pattern(regexp = TIME) @Nullable String quietUntil) {
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
}

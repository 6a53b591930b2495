package org.workershome.kit.trial;

import jakarta.validation.constraints.NotNull;

/** A person of the trial application. */
record TrialSecretRequest(@NotNull String name, @NotNull String citizenId) {}

package org.workershome.petition.research;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A project is started, completed or abandoned; the last needs a reason. */
record ProjectMoveRequest(@NotNull ProjectMove move, @Size(max = 1000) @Nullable String reason) {}

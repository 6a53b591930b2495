package org.workershome.aid.bank;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bank's answer for one line. */
record LineAnswerRequest(
    @NotNull UUID lineId, @NotNull LineOutcome outcome, @Nullable @Size(max = 200) String reason) {}

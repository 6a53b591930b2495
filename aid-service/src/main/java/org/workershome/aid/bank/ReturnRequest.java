package org.workershome.aid.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A payment that was settled and has come back. */
record ReturnRequest(@NotNull UUID lineId, @NotBlank @Size(max = 200) String reason) {}

package org.workershome.kit.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second look at a signature on paper or at minutes, by somebody else than who entered it. */
public record PaperConfirmationRequest(
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String contentHash,
    @Nullable UUID delegationId) {}

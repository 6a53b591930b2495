package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * @param delegatePersonRef who shall approve, or {@code delegateSubject}, his account; at least one
 * @param policies codes; all when left out or empty
 * @param from first day, {@code to} the last, in Asia/Shanghai
 */
public record DelegationRequest(
    @Nullable @Size(min = 1, max = 128) @OpaqueRef String delegatePersonRef,
    @Nullable @Size(min = 1, max = 128) @OpaqueRef String delegateSubject,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 63) String> policies,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @NotBlank @Size(max = 500) String reason) {}

package org.workershome.kit.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a policy.
 *
 * @param union for it and those below; the caller's when left out
 * @param steps in order
 */
public record ApprovalPolicyRequest(
    @NotNull
        @Pattern(
            regexp = "[a-z][a-z0-9-]{0,62}",
            message = "须为小写字母、数字和连字符 / must be lower-case letters, digits and hyphens")
        String code,
    @Nullable @Size(max = 1000) String union,
    @NotBlank @Size(max = 200) String title,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid ApprovalPolicyStepRequest> steps) {}

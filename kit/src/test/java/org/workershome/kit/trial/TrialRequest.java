package org.workershome.kit.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TrialRequest(
    @NotBlank @Size(max = 20) String title,
    @NotNull TrialKind kind,
    @NotNull @Valid TrialPerson person,
    @Nullable List<@Valid TrialPerson> others,
    @Nullable @Min(1) Integer count,
    @Nullable @AssertTrue(message = "须同意处理个人信息 / needs consent") Boolean consent) {}

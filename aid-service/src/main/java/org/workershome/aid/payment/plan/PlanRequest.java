package org.workershome.aid.payment.plan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * The envelope: what is to be paid, said before it is collected.
 *
 * @param bankProfile code of a profile in force
 * @param period such as 2026, 2026-11, 2026-Q4 or 2026-H2
 * @param grantIds left out for all approved grants of the fund that are in no plan
 */
record PlanRequest(
    @NotNull UUID fundId,
    @NotBlank String bankProfile,
    @NotBlank @Size(max = 100) String title,
    @NotNull PlanItem item,
    @NotNull @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?") String period,
    @Min(1) int declaredCount,
    @NotNull Money declaredTotal,
    @Nullable @Size(min = 1, max = 10000) List<@NotNull UUID> grantIds) {}

package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.money.Money;

/** What is to be paid by a day. */
@Schema(description = "分期履行 / What is to be paid by a day")
record InstalmentRequest(@NotNull LocalDate dueOn, @NotNull Money amount) {}

package org.workershome.petition.legalaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employer for whom a lawyer acts: against it he takes no case.
 *
 * @param until the last day; null while it goes on
 */
record LawyerClientRequest(
    @NotNull @Valid AidEmployerRequest employer,
    @NotNull LocalDate since,
    @Nullable LocalDate until) {}

package org.workershome.kit.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An objection that came on paper, entered where it is screened.
 *
 * @param receivedOn the day on which the paper came
 */
public record PaperObjectionRequest(
    @NotNull LocalDate receivedOn, @NotNull @Valid ObjectionRequest objection) {}

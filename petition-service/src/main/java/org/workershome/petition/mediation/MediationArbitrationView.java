package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a party may go to arbitration because of the days that have passed, or because it failed.
 *
 * @param opensOn the day from which it may at the latest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediationArbitrationView(
    boolean open, LocalDate opensOn, @Nullable Instant toldAt, String article) {}

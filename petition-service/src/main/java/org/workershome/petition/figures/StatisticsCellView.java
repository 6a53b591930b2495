package org.workershome.petition.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param value as text; not there when it is withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatisticsCellView(
    @Schema(examples = "letters_received") String figure,
    @Schema(examples = "156") @Nullable String value,
    boolean withheld) {}

package org.workershome.petition.sentiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How many chose it.
 *
 * @param count not there when it is withheld: so few are known by their answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OptionResultView(String text, @Nullable Long count, boolean withheld) {}

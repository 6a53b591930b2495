package org.workershome.petition.groupvisit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One in the chain. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RespondentView(int place, RespondentRole role, String name, @Nullable String creditCode) {}

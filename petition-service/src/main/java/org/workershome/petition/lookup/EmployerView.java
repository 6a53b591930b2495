package org.workershome.petition.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The employer that a petition is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerView(String name, @Nullable String creditCode) {}

package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The employer that the claim is against. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AidEmployerView(String name, @Nullable String creditCode) {}

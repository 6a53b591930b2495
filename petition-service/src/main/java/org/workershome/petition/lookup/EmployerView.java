package org.workershome.petition.lookup;

import org.jspecify.annotations.Nullable;

/** The employer that a petition is about. */
record EmployerView(String name, @Nullable String creditCode) {}

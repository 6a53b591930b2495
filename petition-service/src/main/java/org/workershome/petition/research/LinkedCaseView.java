package org.workershome.petition.research;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case, for whoever may see it. */
record LinkedCaseView(UUID id, LocalDate linkedOn, @Nullable String evidence) {}

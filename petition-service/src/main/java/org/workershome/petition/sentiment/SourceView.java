package org.workershome.petition.sentiment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting, a visit, a talk, calls or a questionnaire of a panel. */
record SourceView(
    UUID id,
    SourceKind kind,
    LocalDate heldOn,
    String place,
    @Nullable Integer heard,
    @Nullable UUID questionnaireId) {}

package org.workershome.petition.research;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That there is an edition. */
record ReportEditionView(
    UUID id, int edition, String title, ReportState state, @Nullable LocalDate issuedOn) {}

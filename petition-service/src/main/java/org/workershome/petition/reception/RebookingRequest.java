package org.workershome.petition.reception;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which slot a booking moves, of the same day or of another. */
@Schema(description = "改约 / To which slot a booking moves")
record RebookingRequest(@NotNull UUID slotId) {}

package org.workershome.petition.intake;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An urgent petition that somebody above has taken note of. */
@Schema(description = "已知悉的紧急事项 / Noted above")
record UrgencyView(UUID id, String number) {}

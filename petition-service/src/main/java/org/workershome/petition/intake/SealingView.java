package org.workershome.petition.intake;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A petition that was sealed, for whoever did so and does not see it any more.
 *
 * @param union that has it now
 */
@Schema(description = "已按检举控告保密 / Sealed")
record SealingView(UUID id, String number, String union) {}

package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is called off. */
@Schema(description = "取消原因 / Why something is called off")
record ReceptionReasonRequest(@NotBlank @Size(max = 500) String reason) {}

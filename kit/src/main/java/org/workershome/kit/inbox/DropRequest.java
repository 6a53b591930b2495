package org.workershome.kit.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an event is given up. */
public record DropRequest(@NotBlank @Size(max = 500) String reason) {}

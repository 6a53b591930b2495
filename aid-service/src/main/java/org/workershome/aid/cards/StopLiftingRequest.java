package org.workershome.aid.cards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a household may be paid again. */
record StopLiftingRequest(@NotBlank @Size(max = 200) String note) {}

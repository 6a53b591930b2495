package org.workershome.petition.sponsorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How the case came to rest. */
record SignOffRequest(@NotBlank @Size(max = 1000) String note) {}

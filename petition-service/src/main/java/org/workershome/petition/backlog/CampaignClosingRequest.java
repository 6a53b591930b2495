package org.workershome.petition.backlog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A campaign ends; what is not cleared stays on its list as it is. */
record CampaignClosingRequest(@NotBlank @Size(max = 1000) String note) {}

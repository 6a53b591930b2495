package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A backlog case that a project resolved, and what shows it. */
record BacklogLinkRequest(@NotNull UUID caseId, @NotBlank @Size(max = 1000) String evidence) {}

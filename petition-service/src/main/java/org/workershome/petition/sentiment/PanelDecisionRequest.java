package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Words to a decision; sending back needs them. */
record PanelDecisionRequest(@Size(max = 1000) @Nullable String note) {}

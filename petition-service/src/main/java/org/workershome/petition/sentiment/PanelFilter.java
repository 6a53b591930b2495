package org.workershome.petition.sentiment;

import org.jspecify.annotations.Nullable;

/** Which panels of the caller's scope a list is about. */
record PanelFilter(@Nullable PanelState state, @Nullable Integer year, @Nullable Integer quarter) {}

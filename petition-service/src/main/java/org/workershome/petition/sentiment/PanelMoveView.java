package org.workershome.petition.sentiment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who moved a panel, when and with which words. */
record PanelMoveView(Instant at, PanelMove move, String byName, @Nullable String note) {}

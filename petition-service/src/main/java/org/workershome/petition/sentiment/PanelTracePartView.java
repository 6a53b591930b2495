package org.workershome.petition.sentiment;

import java.util.UUID;

/** What a panel below has brought to a number; its own trace goes on from there. */
record PanelTracePartView(UUID panelId, String union, long total) {}

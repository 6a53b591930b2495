package org.workershome.petition.sentiment;

import java.util.UUID;

/** What many spoke of in a quarter. */
record HotSpotView(
    UUID id, OpinionField field, String topic, int mentions, Trend trend, RiskLevel riskLevel) {}

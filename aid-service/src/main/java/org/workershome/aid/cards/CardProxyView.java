package org.workershome.aid.cards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That somebody is paid to the card of another. */
record CardProxyView(
    UUID id,
    UUID householdId,
    String unionPath,
    ProxyRelation relation,
    String paperReference,
    CardState state,
    Instant createdAt,
    List<String> legalMoves,
    long version) {}

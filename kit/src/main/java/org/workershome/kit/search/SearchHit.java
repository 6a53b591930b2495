package org.workershome.kit.search;

import java.time.Instant;
import java.util.UUID;

/** A record that was found; its order is its place in the list. */
public record SearchHit(UUID id, Instant at) {}

package org.workershome.kit.privacy.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A record that is gone, or tells of nobody any more; what its audit entry says. */
public record RemovedRecord(UUID id, @Nullable UnionPath union, @Nullable String personRef) {}

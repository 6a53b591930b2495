package org.workershome.kit.privacy.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what an erasure would do today.
 *
 * @param recordTypes null or empty for all that have a policy
 */
public record DryRunRequest(@Nullable List<String> recordTypes) {}

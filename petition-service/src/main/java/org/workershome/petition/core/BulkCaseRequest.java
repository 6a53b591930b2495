package org.workershome.petition.core;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A case of a bulk action.
 *
 * @param version as it was seen: one that has changed since is left as it is
 */
public record BulkCaseRequest(@NotNull UUID id, @Min(1) long version) {}

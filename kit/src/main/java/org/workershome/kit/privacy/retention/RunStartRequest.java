package org.workershome.kit.privacy.retention;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Starts the real run.
 *
 * @param token of the dry run that was agreed to: its id
 */
public record RunStartRequest(@NotNull UUID token) {}

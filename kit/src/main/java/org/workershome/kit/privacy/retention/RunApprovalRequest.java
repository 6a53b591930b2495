package org.workershome.kit.privacy.retention;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Names the dry run that is meant, so that nobody agrees to another one by mistake.
 *
 * @param token of the dry run: its id
 */
public record RunApprovalRequest(@NotNull UUID token) {}

package org.workershome.kit.privacy.rotation;

import java.util.UUID;

/**
 * A rotation that was started.
 *
 * @param job its job, whose progress is at {@code …/jobs/{id}}
 */
public record RotationView(UUID job) {}

package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A file of the approval on which a move rests.
 *
 * @param file an attachment of that approval
 * @param sha256 of it, 64 hexadecimal digits
 */
public record Proof(UUID file, String sha256) {
  public Proof {
    requireNonNull(file, "file");
    requireNonNull(sha256, "sha256");
  }
}

package org.workershome.kit.privacy.rotation;

/**
 * A key on a ring of the replica that answers.
 *
 * @param algorithm what values are made with under it now
 */
public record KeyView(String id, String algorithm, boolean active) {}

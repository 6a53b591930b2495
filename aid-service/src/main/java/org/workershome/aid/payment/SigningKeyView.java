package org.workershome.aid.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key by which files are signed.
 *
 * @param publicKey X.509 SubjectPublicKeyInfo in Base64
 */
record SigningKeyView(
    UUID id, String algorithm, String publicKey, Instant createdAt, @Nullable Instant retiredAt) {}

package org.workershome.kit.privacy.rotation;

/**
 * How many values of a column lie under a key.
 *
 * @param key the key's id; {@code ?} where the value tells none
 * @param algorithm {@code AES-256-GCM}, {@code SM4-GCM}, {@code HMAC-SHA-256}, {@code HMAC-SM3}
 */
public record KeyUseView(String table, String column, String key, String algorithm, long values) {}

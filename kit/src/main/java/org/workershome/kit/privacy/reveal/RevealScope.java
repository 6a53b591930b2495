package org.workershome.kit.privacy.reveal;

import java.util.UUID;

/**
 * What an approval is about: this person, this field of this record, for this purpose, and nothing
 * else.
 */
public record RevealScope(
    String requesterRef, String recordType, UUID record, String field, RevealPurpose purpose) {}

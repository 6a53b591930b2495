package org.workershome.kit.privacy.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent.
 *
 * @param legalMoves {@code withdrawal} while it is in force
 */
public record ConsentView(
    UUID id,
    String personRef,
    String purpose,
    List<SensitiveKind> kinds,
    @Nullable String recipient,
    ConsentChannel channel,
    String textVersion,
    ConsentGiver givenBy,
    @Nullable String guardianRef,
    @Nullable String scanReference,
    Instant givenAt,
    @Nullable Instant withdrawnAt,
    List<String> legalMoves) {}

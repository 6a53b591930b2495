package org.workershome.aid.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.bank.FileKind;
import org.workershome.kit.money.Money;

/**
 * A payment file.
 *
 * @param heldBack approved grants that were left out, because the person has not agreed
 * @param sha256 of the file's bytes, lower-case hex
 * @param signature of the file's bytes by the key, in Base64; none of files of before
 * @param sendAt its moment at the bank; null when it is fetched at once
 * @param paidOn when the bank pays what is sent in its moment
 * @param sentAt when the bank fetched it first
 */
public record BatchView(
    UUID id,
    String number,
    UUID fundId,
    @Nullable UUID planId,
    String unionPath,
    BatchState state,
    FileKind fileKind,
    int lineCount,
    int heldBack,
    Money total,
    String sha256,
    @Nullable String signature,
    @Nullable UUID signingKeyId,
    @Nullable Instant sendAt,
    @Nullable LocalDate paidOn,
    @Nullable Instant sentAt,
    Instant createdAt) {}

package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A written paper of a petition.
 *
 * @param number as it stands on the paper, in the series of the union that issues it
 * @param version of its kind in this petition, from 1
 * @param replaces the one that it mends; none unless it is a correction
 * @param text word for word
 * @param maskedText as others than the petitioner read it
 * @param basis the articles that it rests on
 * @param organ who issued it, by the name of that day; none of papers that were not yet printed
 * @param sha256 of the printed document, in hex; none of papers that were not yet printed
 */
public record Letter(
    UUID id,
    PetitionId petition,
    LetterKind kind,
    String number,
    int version,
    @Nullable UUID replaces,
    @Nullable Integer templateVersion,
    String text,
    String maskedText,
    String basis,
    @Nullable UnionPath organ,
    @Nullable String organName,
    @Nullable String sha256,
    LocalDate issuedOn,
    Instant issuedAt,
    String issuedBy) {

  /** The text may repeat what somebody told. */
  @Override
  public String toString() {
    return "Letter[" + number + "]";
  }
}

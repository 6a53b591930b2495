package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publicity as staff see it; its lines are seen while they are frozen or shown, and not after.
 *
 * @param endsProvisional the end lies in a year whose working days are not published
 */
public record PublicityView(
    UUID id,
    String kind,
    String subjectId,
    PublicityPlace place,
    String title,
    String union,
    String audience,
    String screeningUnion,
    PublicityState state,
    List<PublicityMove> legalMoves,
    int round,
    String sha256,
    @Nullable Integer workingDays,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean endsProvisional,
    @Nullable String withdrawalReason,
    Instant createdAt,
    @Nullable Instant endedAt) {
  public PublicityView {
    legalMoves = List.copyOf(legalMoves);
  }

  static PublicityView of(Publicity publicity) {
    return new PublicityView(
        publicity.id(),
        publicity.kind(),
        publicity.subjectId(),
        publicity.place(),
        publicity.title(),
        publicity.union().value(),
        publicity.audience().value(),
        publicity.screeningUnion().value(),
        publicity.state(),
        publicity.state().legalMoves(),
        publicity.round(),
        publicity.sha256(),
        publicity.workingDays(),
        publicity.startsOn(),
        publicity.endsOn(),
        publicity.endsProvisional(),
        publicity.withdrawalReason(),
        publicity.createdAt(),
        publicity.endedAt());
  }
}

package org.workershome.competition.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A nomination or honour as every caller who may know it sees it; nobody's account is in it. */
@Schema(description = "荣誉 / One nomination or honour")
public record HonourView(
    UUID id,
    @Schema(examples = "RY-CQ.ENERGY-2026-000001") String number,
    @Schema(examples = "CQ.ENERGY") String union,
    AwardType awardType,
    AwardLevel level,
    @Nullable String personRef,
    @Nullable String collectiveName,
    String displayName,
    String unit,
    String deed,
    @Nullable String publicDeed,
    @Nullable AgeProof ofAgeBy,
    HonourStatus state,
    List<HonourMoveKind> legalMoves,
    Instant nominatedAt,
    @Nullable String decisionNumber,
    @Nullable LocalDate conferredOn) {
  public HonourView {
    legalMoves = List.copyOf(legalMoves);
  }

  public static HonourView of(Honour honour) {
    Nomination nomination = honour.nomination();
    @Nullable Conferral conferral =
        switch (honour.state()) {
          case HonourState.Nominated _ -> null;
          case HonourState.Conferred conferred -> conferred.conferral();
        };
    @Nullable String personRef = null;
    @Nullable String collectiveName = null;
    switch (nomination.recipient()) {
      case Recipient.Person person -> personRef = person.personRef();
      case Recipient.Collective collective -> collectiveName = collective.name();
    }
    return new HonourView(
        honour.id(),
        honour.number(),
        honour.union().value(),
        nomination.awardType(),
        nomination.level(),
        personRef,
        collectiveName,
        nomination.displayName(),
        nomination.unit(),
        nomination.deed(),
        nomination.publicDeed(),
        nomination.ofAgeBy(),
        honour.state().status(),
        honour.state().legalMoves(),
        honour.nominatedAt(),
        conferral == null ? null : conferral.decisionNumber(),
        conferral == null ? null : conferral.conferredOn());
  }

  @Override
  public String toString() {
    return "HonourView[" + number + "]";
  }
}

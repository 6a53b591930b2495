package org.workershome.competition.honour.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.honour.AgeProof;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.Conferral;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.HonourStatus;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.kit.identity.UnionPath;

/**
 * The row of an honour. A nomination is corrected by its nominator until it is conferred; the
 * conferral is written once.
 */
@Entity
@Table(name = "honour")
class HonourEntity {
  @Id private UUID id;

  @Column(updatable = false)
  private String number;

  @Column(name = "union_path", columnDefinition = "ltree", updatable = false)
  @ColumnTransformer(read = "ltree2text(union_path)", write = "text2ltree(?)")
  private String unionPath;

  @Column(name = "award_type")
  private String awardType;

  private String level;

  @Column(name = "person_ref")
  private @Nullable String personRef;

  @Column(name = "collective_name")
  private @Nullable String collectiveName;

  @Column(name = "display_name")
  private String displayName;

  private String unit;

  private String deed;

  @Column(name = "public_deed")
  private @Nullable String publicDeed;

  @Column(name = "of_age_by")
  private @Nullable String ofAgeBy;

  private String state;

  @Column(name = "nominator_subject", updatable = false)
  private String nominatorSubject;

  @Column(name = "nominator_person_ref", updatable = false)
  private String nominatorPersonRef;

  @Column(name = "conferrer_subject")
  private @Nullable String conferrerSubject;

  @Column(name = "conferrer_person_ref")
  private @Nullable String conferrerPersonRef;

  @Column(name = "decision_number")
  private @Nullable String decisionNumber;

  @Column(name = "conferred_on")
  private @Nullable LocalDate conferredOn;

  @Column(name = "conferred_at")
  private @Nullable Instant conferredAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  private long version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after this.
  protected HonourEntity() {}

  static HonourEntity of(Honour honour) {
    var row = new HonourEntity();
    Nomination nomination = honour.nomination();
    row.id = honour.id();
    row.number = honour.number();
    row.unionPath = honour.union().value();
    row.take(nomination);
    row.nominatorSubject = honour.nominator().subject();
    row.nominatorPersonRef = honour.nominator().personRef();
    row.createdAt = honour.nominatedAt();
    row.take(honour.state(), honour.version());
    return row;
  }

  final void correct(Nomination corrected, long nextVersion) {
    take(corrected);
    version = nextVersion;
  }

  private void take(Nomination nomination) {
    awardType = nomination.awardType().name();
    level = nomination.level().name();
    personRef = null;
    collectiveName = null;
    switch (nomination.recipient()) {
      case Recipient.Person person -> personRef = person.personRef();
      case Recipient.Collective collective -> collectiveName = collective.name();
    }
    displayName = nomination.displayName();
    unit = nomination.unit();
    deed = nomination.deed();
    publicDeed = nomination.publicDeed();
    AgeProof proof = nomination.ofAgeBy();
    ofAgeBy = proof == null ? null : proof.name();
  }

  final void take(HonourState next, long nextVersion) {
    state = next.status().name();
    version = nextVersion;
    if (next instanceof HonourState.Conferred(Conferral conferral)) {
      conferrerSubject = conferral.conferrer().subject();
      conferrerPersonRef = conferral.conferrer().personRef();
      decisionNumber = conferral.decisionNumber();
      conferredOn = conferral.conferredOn();
      conferredAt = conferral.conferredAt();
    }
  }

  Honour toSnapshot() {
    Recipient recipient =
        personRef == null
            ? new Recipient.Collective(requireNonNull(collectiveName))
            : new Recipient.Person(personRef);
    var nomination =
        new Nomination(
            AwardType.valueOf(awardType),
            AwardLevel.valueOf(level),
            recipient,
            displayName,
            unit,
            deed,
            publicDeed,
            ofAgeBy == null ? null : AgeProof.valueOf(ofAgeBy));
    return new Honour(
        id,
        number,
        new UnionPath(unionPath),
        new Actor(nominatorSubject, nominatorPersonRef),
        nomination,
        stateOfRow(),
        createdAt,
        version);
  }

  private HonourState stateOfRow() {
    return switch (HonourStatus.valueOf(state)) {
      case NOMINATED -> new HonourState.Nominated();
      case CONFERRED ->
          new HonourState.Conferred(
              new Conferral(
                  new Actor(requireNonNull(conferrerSubject), requireNonNull(conferrerPersonRef)),
                  requireNonNull(decisionNumber),
                  requireNonNull(conferredOn),
                  requireNonNull(conferredAt)));
    };
  }
}

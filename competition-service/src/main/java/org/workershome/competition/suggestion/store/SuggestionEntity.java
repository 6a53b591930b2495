package org.workershome.competition.suggestion.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.suggestion.Adoption;
import org.workershome.competition.suggestion.Proposal;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionState;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/**
 * The row of a suggestion. What was proposed, by whom and where cannot be updated: the columns say
 * so here, and the application role has no right to them.
 */
@Entity
@Table(name = "suggestion")
class SuggestionEntity {
  @Id private UUID id;

  @Column(updatable = false)
  private String number;

  @Column(name = "union_path", columnDefinition = "ltree", updatable = false)
  @ColumnTransformer(read = "ltree2text(union_path)", write = "text2ltree(?)")
  private String unionPath;

  @Column(name = "person_ref", updatable = false)
  private String personRef;

  @Column(name = "proposer_subject", updatable = false)
  private String proposerSubject;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String body;

  @Column(updatable = false)
  private String category;

  @Column(name = "expected_yearly_benefit", updatable = false)
  private @Nullable BigDecimal expectedYearlyBenefit;

  private String state;

  @Column(name = "adopted_on")
  private @Nullable LocalDate adoptedOn;

  @Column(name = "adopter_subject")
  private @Nullable String adopterSubject;

  @Column(name = "adopter_person_ref")
  private @Nullable String adopterPersonRef;

  @Column(name = "copied_result")
  private boolean copiedResult;

  @Column(name = "statement_id")
  private @Nullable UUID statementId;

  @Column(name = "verified_benefit")
  private @Nullable BigDecimal verifiedBenefit;

  @Column(name = "grade")
  private @Nullable Integer grade;

  @Column(name = "verified_at")
  private @Nullable Instant verifiedAt;

  @Column(name = "verified_on")
  private @Nullable LocalDate verifiedOn;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  private long version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after this.
  protected SuggestionEntity() {}

  static SuggestionEntity of(Suggestion suggestion) {
    var row = new SuggestionEntity();
    row.id = suggestion.id();
    row.number = suggestion.number();
    row.unionPath = suggestion.union().value();
    row.personRef = suggestion.proposer().personRef();
    row.proposerSubject = suggestion.proposer().subject();
    row.title = suggestion.proposal().title();
    row.body = suggestion.proposal().text();
    row.category = suggestion.proposal().category().name();
    Money expected = suggestion.proposal().expectedYearlyBenefit();
    row.expectedYearlyBenefit = expected == null ? null : expected.amount();
    row.createdAt = suggestion.submittedAt();
    row.take(suggestion.state(), suggestion.version());
    return row;
  }

  @Nullable UUID statementId() {
    return statementId;
  }

  Suggestion toSnapshot(
      @Nullable StatementEntity statement, @Nullable VerificationEntity verification) {
    var proposal =
        new Proposal(
            title,
            body,
            SuggestionCategory.valueOf(category),
            expectedYearlyBenefit == null ? null : new Money(expectedYearlyBenefit));
    return new Suggestion(
        id,
        number,
        new UnionPath(unionPath),
        new Actor(proposerSubject, personRef),
        proposal,
        stateWith(statement, verification),
        createdAt,
        version);
  }

  private SuggestionState stateWith(
      @Nullable StatementEntity statement, @Nullable VerificationEntity verification) {
    return switch (SuggestionStatus.valueOf(state)) {
      case SUBMITTED -> new SuggestionState.Submitted();
      case RESERVED -> new SuggestionState.Reserved();
      case NOT_ADOPTED -> new SuggestionState.NotAdopted();
      case ADOPTED -> new SuggestionState.Adopted(adoption());
      case BENEFIT_STATED ->
          new SuggestionState.BenefitStated(adoption(), requireNonNull(statement).toSnapshot());
      case VERIFIED ->
          new SuggestionState.Verified(
              adoption(),
              requireNonNull(statement).toSnapshot(),
              requireNonNull(verification).toSnapshot(),
              requireNonNull(verification).grading());
    };
  }

  private Adoption adoption() {
    return new Adoption(
        new Actor(requireNonNull(adopterSubject), requireNonNull(adopterPersonRef)),
        requireNonNull(adoptedOn),
        copiedResult);
  }

  /** Writes the state over the row; what a state does not have becomes null again. */
  final void take(SuggestionState next, long nextVersion) {
    state = next.status().name();
    version = nextVersion;
    @Nullable Adoption adoption = null;
    statementId = null;
    switch (next) {
      case SuggestionState.Adopted adopted -> adoption = adopted.adoption();
      case SuggestionState.BenefitStated stated -> {
        adoption = stated.adoption();
        statementId = stated.statement().id();
      }
      case SuggestionState.Verified verified -> {
        adoption = verified.adoption();
        statementId = verified.statement().id();
        verifiedBenefit = verified.grading().verifiedBenefit().amount();
        grade = verified.grading().grade();
        verifiedAt = verified.verification().verifiedAt();
        verifiedOn = verified.verification().verifiedOn();
      }
      case SuggestionState.Submitted _,
          SuggestionState.Reserved _,
          SuggestionState.NotAdopted _ -> {}
    }
    if (adoption != null) {
      adoptedOn = adoption.adoptedOn();
      adopterSubject = adoption.adopter().subject();
      adopterPersonRef = adoption.adopter().personRef();
      copiedResult = adoption.copiedResult();
    }
  }
}

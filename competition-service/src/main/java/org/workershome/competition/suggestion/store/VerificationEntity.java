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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.suggestion.Grading;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionState.BenefitStated;
import org.workershome.competition.suggestion.Verification;
import org.workershome.kit.money.Money;

/**
 * The row of one verdict; it is inserted and never touched again. It copies the people from whom
 * the verifier must differ, so that a check of the table can hold it.
 */
@Entity
@Immutable
@Table(name = "benefit_verification")
class VerificationEntity {
  @Id private UUID id;

  @Column(name = "suggestion_id")
  private UUID suggestionId;

  @Column(name = "person_ref")
  private String personRef;

  @Column(name = "proposer_subject")
  private String proposerSubject;

  @Column(name = "adopter_person_ref")
  private String adopterPersonRef;

  @Column(name = "adopter_subject")
  private String adopterSubject;

  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "stater_person_ref")
  private String staterPersonRef;

  @Column(name = "stater_subject")
  private String staterSubject;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "verified_benefit")
  private @Nullable BigDecimal verifiedBenefit;

  private String opinion;

  @Column(name = "table_id")
  private @Nullable UUID tableId;

  private @Nullable Integer grade;

  @Column(name = "verifier_subject")
  private String verifierSubject;

  @Column(name = "verifier_person_ref")
  private String verifierPersonRef;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "verified_on")
  private LocalDate verifiedOn;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after this.
  protected VerificationEntity() {}

  static VerificationEntity of(
      Suggestion suggestion,
      BenefitStated judged,
      Verification verification,
      @Nullable Grading grading) {
    var row = new VerificationEntity();
    row.id = verification.id();
    row.suggestionId = suggestion.id();
    row.personRef = suggestion.proposer().personRef();
    row.proposerSubject = suggestion.proposer().subject();
    row.adopterPersonRef = judged.adoption().adopter().personRef();
    row.adopterSubject = judged.adoption().adopter().subject();
    row.statementId = judged.statement().id();
    row.staterPersonRef = judged.statement().stater().personRef();
    row.staterSubject = judged.statement().stater().subject();
    row.opinion = verification.opinion();
    row.verifierSubject = verification.verifier().subject();
    row.verifierPersonRef = verification.verifier().personRef();
    row.verifiedAt = verification.verifiedAt();
    row.verifiedOn = verification.verifiedOn();
    row.outcome = grading == null ? "REJECT" : "CONFIRM";
    if (grading != null) {
      row.verifiedBenefit = grading.verifiedBenefit().amount();
      row.tableId = grading.tableId();
      row.grade = grading.grade();
    }
    return row;
  }

  Verification toSnapshot() {
    return new Verification(
        id, new Actor(verifierSubject, verifierPersonRef), opinion, verifiedAt, verifiedOn);
  }

  Grading grading() {
    return new Grading(
        requireNonNull(tableId), requireNonNull(grade), new Money(requireNonNull(verifiedBenefit)));
  }
}

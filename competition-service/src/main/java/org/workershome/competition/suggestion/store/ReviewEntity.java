package org.workershome.competition.suggestion.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.workershome.competition.suggestion.Review;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionMoveKind;

/** The row of one conclusion; it is inserted and never touched again. */
@Entity
@Immutable
@Table(name = "suggestion_review")
class ReviewEntity {
  @Id private UUID id;

  @Column(name = "suggestion_id")
  private UUID suggestionId;

  @Column(name = "person_ref")
  private String personRef;

  @Column(name = "proposer_subject")
  private String proposerSubject;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "reason")
  private String reason;

  @Column(name = "copied_result")
  private boolean copiedResult;

  @Column(name = "reviewer_subject")
  private String reviewerSubject;

  @Column(name = "reviewer_person_ref")
  private String reviewerPersonRef;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after this.
  protected ReviewEntity() {}

  static ReviewEntity of(Suggestion suggestion, SuggestionMoveKind outcome, Review review) {
    var row = new ReviewEntity();
    row.id = review.id();
    row.suggestionId = suggestion.id();
    row.personRef = suggestion.proposer().personRef();
    row.proposerSubject = suggestion.proposer().subject();
    row.outcome = outcome.name();
    row.reason = review.reason();
    row.copiedResult = review.copiedResult();
    row.reviewerSubject = review.reviewer().subject();
    row.reviewerPersonRef = review.reviewer().personRef();
    row.decidedAt = review.decidedAt();
    return row;
  }
}

package org.workershome.competition.suggestion.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.suggestion.BenefitBasis;
import org.workershome.competition.suggestion.BenefitStatement;
import org.workershome.kit.money.Money;

/** The row of one statement; it is inserted and never touched again. */
@Entity
@Immutable
@Table(name = "benefit_statement")
class StatementEntity {
  @Id private UUID id;

  @Column(name = "suggestion_id")
  private UUID suggestionId;

  @Column(name = "period_from")
  private LocalDate periodFrom;

  @Column(name = "period_to")
  private LocalDate periodTo;

  private String basis;
  private String formula;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  private String inputs;

  @Column(name = "yearly_benefit")
  private BigDecimal yearlyBenefit;

  @Column(name = "stater_subject")
  private String staterSubject;

  @Column(name = "stater_person_ref")
  private String staterPersonRef;

  @Column(name = "stated_at")
  private Instant statedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields after this.
  protected StatementEntity() {}

  static StatementEntity of(UUID suggestionId, BenefitStatement statement) {
    var row = new StatementEntity();
    row.id = statement.id();
    row.suggestionId = suggestionId;
    row.periodFrom = statement.periodFrom();
    row.periodTo = statement.periodTo();
    row.basis = statement.basis().name();
    row.formula = statement.formula();
    row.inputs = BenefitInputs.toJson(statement.inputs());
    row.yearlyBenefit = statement.yearlyBenefit().amount();
    row.staterSubject = statement.stater().subject();
    row.staterPersonRef = statement.stater().personRef();
    row.statedAt = statement.statedAt();
    return row;
  }

  BenefitStatement toSnapshot() {
    return new BenefitStatement(
        id,
        periodFrom,
        periodTo,
        BenefitBasis.valueOf(basis),
        formula,
        BenefitInputs.fromJson(inputs),
        new Money(yearlyBenefit),
        new Actor(staterSubject, staterPersonRef),
        statedAt);
  }
}

package org.workershome.petition.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The storage form of a referral. Its key is the petition's: a second one cannot be stored. */
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
@Entity
@Immutable
@Table(name = "hardship_referral")
class HardshipReferralEntity {
  @Id
  @Column(name = "petition_id")
  UUID petitionId;

  @Column(name = "union_path", columnDefinition = "ltree")
  @ColumnTransformer(read = "union_path::text", write = "?::ltree")
  String unionPath;

  @Column(name = "person_ref")
  String personRef;

  String reason;

  @Column(name = "household_size")
  int householdSize;

  boolean consent;

  @Column(name = "referred_on")
  LocalDate referredOn;

  @Column(name = "referred_at")
  Instant referredAt;

  @Column(name = "referred_by_subject")
  String referredBySubject;

  @Column(name = "referred_by_name")
  String referredByName;
}

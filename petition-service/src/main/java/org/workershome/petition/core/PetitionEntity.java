package org.workershome.petition.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The storage form of what a move needs to know and to change. What was handed in is mapped
 * read-only or not at all: the database would refuse to change it, and the sealed columns are
 * opened elsewhere.
 */
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
@Entity
@Table(name = "petition")
@DynamicUpdate
class PetitionEntity {
  @Id UUID id;

  @Column(updatable = false)
  String number;

  @Column(name = "union_path", columnDefinition = "ltree", updatable = false)
  @ColumnTransformer(read = "union_path::text", write = "?::ltree")
  String unionPath;

  @Column(name = "person_ref", updatable = false)
  String personRef;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "text")
  PetitionChannel channel;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "text")
  PetitionCategory category;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "text")
  PetitionMatter matter;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  PetitionStateName state;

  @Column(name = "created_at", updatable = false)
  Instant receivedAt;

  @Column(name = "received_on", updatable = false)
  LocalDate receivedOn;

  @Column(name = "notice_due_on", updatable = false)
  LocalDate noticeDueOn;

  @Column(name = "registered_at")
  @Nullable Instant registeredAt;

  @Column(name = "first_handler_subject")
  @Nullable String firstHandlerSubject;

  @Column(name = "first_handler_name")
  @Nullable String firstHandlerName;

  @Column(name = "first_handler_ref")
  @Nullable String firstHandlerRef;

  @Column(updatable = false)
  boolean sealed;

  @Column(updatable = false)
  boolean anonymous;

  @Column(name = "owner_subject")
  @Nullable String ownerSubject;

  @Column(name = "owner_name")
  @Nullable String ownerName;

  @Column(name = "owner_ref")
  @Nullable String ownerRef;

  @Column(name = "owner_since")
  @Nullable Instant ownerSince;

  @Column(name = "handling_path", columnDefinition = "ltree")
  @ColumnTransformer(read = "handling_path::text", write = "?::ltree")
  @Nullable String handlingPath;

  @Column(name = "accepted_on")
  @Nullable LocalDate acceptedOn;

  boolean summary;

  @Nullable UUID repeats;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  @Nullable PetitionOutcome outcome;

  @Column(name = "ended_on")
  @Nullable LocalDate endedOn;

  @Column(name = "end_reason")
  @Nullable String endReason;

  @Column(name = "hardship_referred_at")
  @Nullable Instant hardshipReferredAt;

  @Version long version;
}

package org.workershome.petition.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The storage form of one thing that happened. */
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
@Entity
@Immutable
@Table(name = "petition_timeline")
class TimelineEntity {
  @Id UUID id;

  @Column(name = "petition_id")
  UUID petitionId;

  @Column(name = "union_path", columnDefinition = "ltree")
  @ColumnTransformer(read = "union_path::text", write = "?::ltree")
  String unionPath;

  @Column(name = "person_ref")
  String personRef;

  Instant at;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  TimelineKind kind;

  @Column(precision = 18, scale = 2)
  @Nullable BigDecimal amount;

  @Nullable String note;

  @Nullable String link;

  @Column(name = "source_event")
  @Nullable UUID sourceEvent;
}

package org.workershome.petition.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The storage form of a written notice: added once, never changed. */
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
@Entity
@Immutable
@Table(name = "petition_notice")
class NoticeEntity {
  @Id UUID id;

  @Column(name = "petition_id")
  UUID petitionId;

  @Column(name = "union_path", columnDefinition = "ltree")
  @ColumnTransformer(read = "union_path::text", write = "?::ltree")
  String unionPath;

  @Column(name = "person_ref")
  String personRef;

  /** Names of {@link StatutoryRoute}, in their order, with commas between. */
  String routes;

  String explanation;

  @Column(name = "text_zh")
  String textZh;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "given_on")
  LocalDate givenOn;

  @Column(name = "given_at")
  Instant givenAt;

  @Column(name = "given_by_subject")
  String givenBySubject;

  @Column(name = "given_by_name")
  String givenByName;
}

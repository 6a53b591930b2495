package org.workershome.competition.suggestion.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.workershome.competition.suggestion.Suggestion;

/** Reads and writes the rows of suggestions and of the decisions on them. */
@ApplicationScoped
class SuggestionRepository implements PanacheRepositoryBase<SuggestionEntity, UUID> {
  Optional<SuggestionEntity> row(UUID id) {
    return findByIdOptional(id);
  }

  /** The row, held against every other change until the transaction ends. */
  Optional<SuggestionEntity> lockedRow(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Suggestion snapshot(SuggestionEntity row) {
    UUID statementId = row.statementId();
    return statementId == null
        ? row.toSnapshot(null, null)
        : row.toSnapshot(
            getEntityManager().find(StatementEntity.class, statementId),
            getEntityManager()
                .createQuery(
                    "from VerificationEntity where statementId = ?1", VerificationEntity.class)
                .setParameter(1, statementId)
                .getSingleResultOrNull());
  }

  void insert(Object row) {
    getEntityManager().persist(row);
  }
}

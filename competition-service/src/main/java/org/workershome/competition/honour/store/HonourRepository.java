package org.workershome.competition.honour.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the rows of honours. */
@ApplicationScoped
class HonourRepository implements PanacheRepositoryBase<HonourEntity, UUID> {
  Optional<HonourEntity> row(UUID id) {
    return findByIdOptional(id);
  }

  /** The row, held against every other change until the transaction ends. */
  Optional<HonourEntity> lockedRow(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}

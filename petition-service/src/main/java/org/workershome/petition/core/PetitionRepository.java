package org.workershome.petition.core;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The rows behind {@link Petitions}. */
@ApplicationScoped
class PetitionRepository implements PanacheRepositoryBase<PetitionEntity, UUID> {

  /** Locked until the transaction ends; empty when it is not there or not for the caller's eyes. */
  Optional<PetitionEntity> locked(PetitionId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Without a lock. */
  Optional<PetitionEntity> seen(PetitionId id) {
    return findByIdOptional(id.value());
  }

  /** Sends the change now, so that the new version can be read. */
  void send() {
    flush();
  }
}

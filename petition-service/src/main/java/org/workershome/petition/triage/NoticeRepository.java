package org.workershome.petition.triage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.workershome.petition.core.PetitionId;

/** The notices that were given. A petition has few: no paging. */
@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, UUID> {

  void add(NoticeEntity notice) {
    persist(notice);
  }

  List<NoticeEntity> of(PetitionId petition) {
    return list("petitionId = ?1 order by givenAt, id", petition.value());
  }
}

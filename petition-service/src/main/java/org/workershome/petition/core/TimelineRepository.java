package org.workershome.petition.core;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of the timeline, only ever added to. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntity, UUID> {

  void add(TimelineEntity entry) {
    persist(entry);
  }
}

package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** The notices of a petition that the caller may see. */
@ApplicationScoped
class ReadNotices {
  private final Petitions petitions;
  private final NoticeRepository notices;

  ReadNotices(Petitions petitions, NoticeRepository notices) {
    this.petitions = petitions;
    this.notices = notices;
  }

  @Transactional
  NoticesView handle(PetitionId id) {
    petitions.find(id); // 404 rather than an empty list for what is not the caller's
    return new NoticesView(notices.of(id).stream().map(NoticeView::of).toList());
  }
}

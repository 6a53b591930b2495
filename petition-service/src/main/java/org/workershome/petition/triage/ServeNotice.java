package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** Keeps how a written notice reached the petitioner, with the proof. */
@ApplicationScoped
class ServeNotice {
  private final Petitions petitions;
  private final NoticeRepository notices;
  private final Letters letters;
  private final Servings servings;

  ServeNotice(Petitions petitions, NoticeRepository notices, Letters letters, Servings servings) {
    this.petitions = petitions;
    this.notices = notices;
    this.letters = letters;
    this.servings = servings;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ServingView handle(PetitionId id, UUID noticeId, ServingRequest request) {
    Petition petition = petitions.find(id);
    NoticeEntity notice =
        notices.of(id).stream()
            .filter(given -> given.id.equals(noticeId))
            .findFirst()
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    // What is served is the printed notice; those of before there were printed ones are words.
    Document document =
        letters
            .last(id, LetterKind.STATUTORY_ROUTE)
            .map(letter -> Letters.document(petition, letter))
            .orElseGet(
                () ->
                    new Document(
                        Notification.RECORD_TYPE,
                        id.value(),
                        petition.union(),
                        petition.personRef(),
                        "notice-" + noticeId,
                        Document.sha256Of(notice.textZh),
                        notice.givenOn));
    return servings.record(document, request);
  }

  @Transactional
  List<ServingView> of(PetitionId id) {
    petitions.find(id);
    return servings.of(Notification.RECORD_TYPE, id.value());
  }
}

package org.workershome.petition.sentiment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.workershome.kit.identity.SystemScope;

/**
 * Closes questionnaires whose last day is over. While one is open, the key of its marks is there,
 * and with it a way to tell who took part: that must not hang on somebody's remembering.
 */
@Singleton
class CloseQuestionnaires {
  static final String SUBJECT = "questionnaires-close";
  private static final int BATCH = 50;

  private final AskWorkers questionnaires;

  CloseQuestionnaires(AskWorkers questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Scheduled(every = "1h", delayed = "5m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run(SUBJECT, this::close);
  }

  private void close() {
    int closed;
    do {
      closed = QuarkusTransaction.requiringNew().call(() -> questionnaires.closeOverdue(BATCH));
    } while (closed == BATCH);
  }
}

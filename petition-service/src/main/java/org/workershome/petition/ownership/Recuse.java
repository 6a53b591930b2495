package org.workershome.petition.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * An officer declares an interest and hands the case back: from then on he changes nothing in it
 * and gets it from nobody. It stays on his name until a leader has found another who accepts it, so
 * that it is never nobody's.
 */
@ApplicationScoped
class Recuse {
  private static final int MOST = 200;

  private final Petitions petitions;
  private final RecusalTable recusals;
  private final HandOver ownership;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Recuse(
      Petitions petitions,
      RecusalTable recusals,
      HandOver ownership,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.recusals = recusals;
    this.ownership = ownership;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  HandOver.Done declare(PetitionId id, @Nullable String ifMatch, RecusalRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Handler officer = Handler.of(caller.get());
    Instant now = LocalDates.now(clock);
    recusals.add(petition, officer, request.reason().strip(), now);
    petitions.tell(TimelineEntry.of(id, TimelineKind.HANDLER_RECUSED, now, null, null));
    audit.record(
        AuditEntry.of("petition-handler-recused", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .changed("recused", null, officer.subject()));
    return ownership.done(petition);
  }

  /** At most 200 that wait for another owner, the longest waiting first. */
  @Transactional
  AwaitingView awaiting() {
    return new AwaitingView(recusals.awaiting(MOST));
  }
}

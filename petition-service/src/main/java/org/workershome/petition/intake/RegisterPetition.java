package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.PushUp;

/**
 * Enters a petition in the register. Who does it is its first handler and answers for it from then
 * on (首办责任).
 */
@ApplicationScoped
class RegisterPetition {
  private final Petitions petitions;
  private final Messages messages;
  private final PushUp pushUp;
  private final CaseSql sql;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  RegisterPetition(
      Petitions petitions,
      Messages messages,
      PushUp pushUp,
      CaseSql sql,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.messages = messages;
    this.pushUp = pushUp;
    this.sql = sql;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was registered, and the petition's new version. */
  record Registered(RegisteredView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Registered handle(PetitionId id, @Nullable String ifMatch) {
    Petition petition = petitions.lockFor(PetitionMove.REGISTRATION, id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();

    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Petition after = petitions.record(new PetitionChange.Registered(petition, officer, now));
    if (!after.anonymous()) {
      messages.send(Notification.REGISTERED.of(after));
    }
    timers.answeredForBy(after, officer);
    if (isUrgent(id)) {
      pushUp.start(after, "登记紧急信访事项", LocalDates.of(now), officer);
    }
    return new Registered(RegisteredView.of(after, now), after.version());
  }

  private boolean isUrgent(PetitionId id) {
    return sql.read(
            row -> row.getBoolean(1), "select urgent from petition where id = ?", id.value())
        .contains(true);
  }
}

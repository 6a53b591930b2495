package org.workershome.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * A person's decisions about parked events. They are of all unions, so only an account of the root
 * union gets to them.
 */
@Singleton
public final class ParkedEvents {
  private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
  private static final int MOST = 500;

  private final InboxTable table;
  private final Receiver receiver;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  ParkedEvents(InboxTable table, Receiver receiver, CurrentCaller caller, AuditTrail audit) {
    this.table = table;
    this.receiver = receiver;
    this.caller = caller;
    this.audit = audit;
  }

  /** Oldest first, at most 500. */
  List<ParkedEventView> list() {
    caller.requireRootUnion();
    try {
      return table.parked(null, null, MOST).stream().map(ParkedEventView::of).toList();
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  /**
   * Handles the event again and, when it succeeds, those that waited behind it, in order.
   *
   * @throws ProblemException 404 when it is not parked, 409 when it is not the first of its key or
   *     fails again
   */
  void replay(UUID id) {
    caller.requireRootUnion();
    LOG.infof("parked event %s replayed by %s", id, caller.get().subject());
    SystemScope.run("inbox-replay", () -> decide(id, true));
    record(AuditEntry.of("parked-event-replayed", "parked-event", id));
  }

  /** Gives the event up, for ever, and handles those that waited behind it. */
  void drop(UUID id, String reason) {
    caller.requireRootUnion();
    LOG.warnf("parked event %s dropped by %s", id, caller.get().subject());
    SystemScope.run("inbox-drop", () -> decide(id, false));
    // Why, in a person's own words: sealed, and nothing for the log.
    record(AuditEntry.of("parked-event-dropped", "parked-event", id).why(reason));
  }

  /** In the person's name, which no job has. */
  private void record(AuditEntry entry) {
    QuarkusTransaction.requiringNew().run(() -> audit.record(entry));
  }

  private void decide(UUID id, boolean handle) {
    ParkedEvent first = step(id, handle);
    ReceivedRecord key = first.received();
    while (true) {
      List<ParkedEvent> behind = waiting(key);
      if (behind.isEmpty() || !behind.getFirst().held()) {
        return;
      }
      try {
        step(behind.getFirst().id(), true);
      } catch (ProblemException e) {
        LOG.warnf(
            "%s stays parked: it failed behind the one that was released",
            behind.getFirst().received());
        return;
      }
    }
  }

  /** One event: handled or given up, and no longer parked, in one transaction. */
  private ParkedEvent step(UUID id, boolean handle) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try {
                ReceivedRecord received = find(id).received();
                table.lockKey(received.topic(), received.key());
                // Again: somebody else may have decided while we waited for the key.
                ParkedEvent event = find(id);
                if (!waiting(received).getFirst().id().equals(id)) {
                  throw new ProblemException(TechnicalProblem.CONFLICT)
                      .detail("同一记录有更早的事件尚未处理", "An earlier event of the same key comes first");
                }
                table.remove(id);
                if (handle) {
                  handleAgain(received);
                } else {
                  receiver.giveUp(received);
                }
                return event;
              } catch (SQLException e) {
                throw new InboxFailure(e);
              }
            });
  }

  private void handleAgain(ReceivedRecord received) throws SQLException {
    try {
      receiver.handle(received);
    } catch (RuntimeException e) {
      if (PassingFaults.isPassing(e)) {
        throw e;
      }
      throw new ProblemException(TechnicalProblem.CONFLICT, e)
          .detail(
              "事件再次处理失败：" + FaultWords.told(e), "The event failed again: " + FaultWords.told(e));
    }
  }

  private ParkedEvent find(UUID id) throws SQLException {
    ParkedEvent event = table.find(id);
    if (event == null) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return event;
  }

  private List<ParkedEvent> waiting(ReceivedRecord key) {
    try {
      return table.parked(key.topic(), key.key(), 1);
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }
}

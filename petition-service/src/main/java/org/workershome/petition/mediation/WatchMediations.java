package org.workershome.petition.mediation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Rows;

/**
 * What time brings about by itself: on the fifteenth day arbitration is open and the worker is
 * told, without an end of the mediation; an instalment comes near, or is overdue; and a step of
 * somebody who does not see the petition reaches its timeline.
 */
@Singleton
class WatchMediations {
  private static final Logger LOG = Logger.getLogger(WatchMediations.class);
  private static final int BATCH = 200;

  /** Days before an instalment is due. */
  private static final int NEAR = 3;

  private static final String DUE =
      "select id from mediation where state in ('OPEN', 'AGREED') and arbitration_told_at is null"
          + " and due_on <= ? order by due_on limit "
          + BATCH;

  private static final String INSTALMENTS =
      "select mediation_id, seq, due_on from mediation_instalment i where performed_on is null and"
          + " overdue_told_at is null and ((due_on <= ? and near_told_at is null) or due_on < ?)"
          + " and exists (select from mediation m where m.id = i.mediation_id and m.state ="
          + " 'EFFECTIVE') order by due_on limit "
          + BATCH;

  private static final String UNTOLD =
      "select s.id, s.mediation_id, s.at, s.move, m.number, m.petition_id from mediation_step s"
          + " join mediation m on m.id = s.mediation_id where not s.told order by s.at, s.id limit "
          + BATCH;

  private final Rows rows;
  private final FollowTime follow;
  private final Mediations mediations;

  WatchMediations(Rows rows, FollowTime follow, Mediations mediations) {
    this.rows = rows;
    this.follow = follow;
    this.mediations = mediations;
  }

  @Scheduled(
      every = "${workershome.mediation.sweep:PT15M}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("mediation-watch", this::watch);
  }

  private void watch() {
    LocalDate today = mediations.today();
    each(
        () -> rows.list(DUE, row -> new MediationId(row.getObject(1, UUID.class)), today),
        follow::openArbitration);
    each(
        () -> rows.list(INSTALMENTS, FollowTime.Due::read, today.plusDays(NEAR), today),
        follow::remind);
    each(() -> rows.list(UNTOLD, FollowTime.Untold::read), follow::tell);
  }

  /** Each in a transaction of its own: one that fails holds up no other, and is tried again. */
  private static <T> void each(Callable<List<T>> find, Consumer<T> act) {
    for (T found : QuarkusTransaction.requiringNew().call(find)) {
      try {
        QuarkusTransaction.requiringNew().run(() -> act.accept(found));
      } catch (ProblemException moved) {
        LOG.debugf("%s was moved meanwhile: %s", found, moved.getMessage());
      }
    }
  }
}

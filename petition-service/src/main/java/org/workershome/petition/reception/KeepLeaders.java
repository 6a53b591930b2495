package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.StatementRefused;

/** Keeps the list of the leaders of a union who receive. */
@ApplicationScoped
class KeepLeaders {
  private final LeaderTable leaders;
  private final PersonRefs people;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  KeepLeaders(
      LeaderTable leaders,
      PersonRefs people,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.leaders = leaders;
    this.people = people;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionLeaderView add(ReceptionLeaderRequest request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    CitizenId.flaw(request.citizenId(), today)
        .ifPresent(
            flaw -> {
              throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
                  .fault(flaw.in("citizenId"));
            });
    UnionPath union = callers.get().requireUnion();
    var leader =
        new ReceptionLeader(
            Ids.next(),
            union,
            people.ofCitizenId(request.citizenId()),
            request.name().strip(),
            request.post().strip(),
            request.portfolio().strip(),
            request.rank(),
            null,
            1);
    try {
      leaders.add(leader, request.contactPhone(), clock.instant());
    } catch (StatementRefused e) {
      throw e.isRepetition() ? new ProblemException(ReceptionProblem.LEADER_KNOWN, e) : e;
    }
    audit.record(
        AuditEntry.of("reception-leader-added", "reception-leader", leader.id())
            .in(union)
            .about(leader.personRef()));
    return ReceptionLeaderView.of(leader);
  }

  /** He receives no more; days that he has keep him until another stands in. */
  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionLeaderView left(UUID id, @Nullable String ifMatch) {
    ReceptionLeader leader =
        leaders.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, leader.version());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    if (leader.leftOn() == null) {
      leaders.left(id, today);
      audit.record(
          AuditEntry.of("reception-leader-left", "reception-leader", id)
              .in(leader.union())
              .about(leader.personRef())
              .changed("leftOn", null, today));
    }
    return ReceptionLeaderView.of(leaders.byId(id).orElseThrow());
  }

  @Transactional
  ReceptionLeadersView list() {
    return new ReceptionLeadersView(
        leaders.of(callers.get().requireUnion()).stream().map(ReceptionLeaderView::of).toList());
  }
}

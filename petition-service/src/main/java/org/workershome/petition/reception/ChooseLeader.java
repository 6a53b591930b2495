package org.workershome.petition.reception;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/**
 * Says who receives: freely while the day is planned; once it is published, people count on whom
 * they read there, so it is written down who stands in for whom, and why.
 */
@ApplicationScoped
class ChooseLeader {
  private final DayTable days;
  private final LeaderTable leaders;
  private final SwapTable swaps;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  ChooseLeader(
      DayTable days,
      LeaderTable leaders,
      SwapTable swaps,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.days = days;
    this.leaders = leaders;
    this.swaps = swaps;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  ReceptionDay arrange(UUID id, @Nullable String ifMatch, DayArrangementRequest request) {
    ReceptionDay day = days.locked(id);
    ETags.require(ifMatch, day.version());
    day.require(DayMove.ARRANGEMENT);
    Receiving leader = receiving(day, request.leaderId());
    String place = request.place();
    days.arrange(
        id,
        leader,
        place == null ? day.place() : place.strip(),
        Objects.requireNonNullElse(request.form(), day.form()));
    note("reception-day-arranged", day, leader, null);
    return days.find(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionDay swap(UUID id, @Nullable String ifMatch, SwapRequest request) {
    lockBoth(id, request.otherDayId());
    ReceptionDay day = days.find(id);
    ETags.require(ifMatch, day.version());
    day.require(DayMove.SWAP);
    Receiving before = requireNonNull(day.leader(), "a published day has a leader");
    Receiving after = receiving(day, request.leaderId());
    if (before.leaderId().equals(after.leaderId())) {
      throw new ProblemException(ReceptionProblem.LEADER_UNCHANGED);
    }
    Instant now = clock.instant();
    String reason = request.reason().strip();
    UUID otherId = request.otherDayId();
    if (otherId != null) {
      ReceptionDay other = days.find(otherId);
      exchange(day, other, before, after, reason, now);
    }
    standIn(day, before, after, otherId, reason, now);
    return days.find(id);
  }

  @Transactional
  ReceptionSwapsView swaps(UUID id) {
    days.find(id); // 404 rather than an empty list for what is not the caller's
    return new ReceptionSwapsView(swaps.of(id));
  }

  /** In the order of their ids, so that two exchanges do not wait for each other. */
  private void lockBoth(UUID id, @Nullable UUID other) {
    Stream.of(id, other == null ? id : other).distinct().sorted().forEach(days::locked);
  }

  private void exchange(
      ReceptionDay day,
      ReceptionDay other,
      Receiving before,
      Receiving after,
      String reason,
      Instant now) {
    other.require(DayMove.SWAP);
    Receiving theirs = requireNonNull(other.leader(), "a published day has a leader");
    if (other.id().equals(day.id())
        || !other.union().equals(day.union())
        || !theirs.leaderId().equals(after.leaderId())) {
      throw new ProblemException(ReceptionProblem.LEADER_OF_ANOTHER_DAY);
    }
    standIn(other, theirs, receiving(other, before.leaderId()), day.id(), reason, now);
  }

  private void standIn(
      ReceptionDay day,
      Receiving from,
      Receiving to,
      @Nullable UUID otherDay,
      String reason,
      Instant now) {
    days.assign(day.id(), to);
    swaps.add(day, from, to, otherDay, reason, callers.get(), now);
    note("reception-leader-swapped", day, to, reason);
  }

  /** Of the day's own union, and still receiving. */
  private Receiving receiving(ReceptionDay day, UUID leaderId) {
    return leaders
        .byId(leaderId)
        .filter(leader -> leader.union().equals(day.union()) && leader.leftOn() == null)
        .map(Receiving::of)
        .orElseThrow(() -> new ProblemException(ReceptionProblem.LEADER_NOT_OF_UNION));
  }

  private void note(String action, ReceptionDay day, Receiving after, @Nullable String reason) {
    Receiving before = day.leader();
    audit.record(
        AuditEntry.of(action, "reception-day", day.id())
            .in(day.union())
            .why(reason)
            .changed("leader", before == null ? null : before.leaderId(), after.leaderId())
            .changed("version", day.version(), day.version() + 1));
  }
}

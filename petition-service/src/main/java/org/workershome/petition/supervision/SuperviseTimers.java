package org.workershome.petition.supervision;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerFacts;
import org.workershome.kit.timer.TimerHome;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerRule;
import org.workershome.petition.core.SealedRecords;
import org.workershome.petition.core.StatutoryTerms;

/** What this service says about its timers, and who stands above whom. */
@ApplicationScoped
class SuperviseTimers implements TimerHome {
  private final SupervisorTable supervisors;
  private final LetIn letIn;
  private final List<StatutoryTerms> terms;
  private final List<SealedRecords> rooms;

  SuperviseTimers(
      SupervisorTable supervisors,
      LetIn letIn,
      @All List<StatutoryTerms> terms,
      @All List<SealedRecords> rooms) {
    this.supervisors = supervisors;
    this.letIn = letIn;
    this.terms = terms;
    this.rooms = rooms;
  }

  @Override
  public List<TimerRule> rules() {
    return terms.stream().flatMap(room -> room.rules().stream()).toList();
  }

  @Override
  public String topic() {
    return "workershome.petition";
  }

  @Override
  public String atRiskType() {
    return "org.workershome.petition.timer-at-risk.v1";
  }

  @Override
  public String breachedType() {
    return "org.workershome.petition.timer-breached.v1";
  }

  /** What runs on a sealed petition, or on what came of one, is no news to anybody outside. */
  @Override
  public Set<UUID> silent(List<TimerFacts> timers) {
    Map<UUID, UUID> sealed = sealed(timers);
    return timers.stream()
        .filter(timer -> sealed.containsKey(timer.of().recordId()))
        .map(TimerFacts::timerId)
        .collect(Collectors.toSet());
  }

  /**
   * The petition's union first, then those above it; a union without a supervisor is passed over,
   * and so is one that was not let into a sealed petition.
   */
  @Override
  public Map<UUID, List<TimerPerson>> ladders(List<TimerFacts> timers) {
    Set<UnionPath> unions = new LinkedHashSet<>();
    timers.stream().map(timer -> timer.of().union().levels()).forEach(unions::addAll);
    Map<UnionPath, TimerPerson> known = supervisors.of(unions);
    Map<UUID, UUID> sealed = sealed(timers);
    List<LetIn.Door> doors = sealed.isEmpty() ? List.of() : letIn.into(Set.copyOf(sealed.values()));
    Map<UUID, List<TimerPerson>> ladders = new HashMap<>();
    for (TimerFacts timer : timers) {
      UUID petition = sealed.get(timer.of().recordId());
      List<TimerPerson> upwards = new ArrayList<>();
      for (UnionPath union : timer.of().union().levels().reversed()) {
        TimerPerson person = known.get(union);
        if (person != null && (petition == null || mayKnow(doors, petition, union, person))) {
          upwards.add(person);
        }
      }
      ladders.put(timer.timerId(), upwards);
    }
    return ladders;
  }

  private static boolean mayKnow(
      List<LetIn.Door> doors, UUID petition, UnionPath union, TimerPerson person) {
    List<LetIn.Door> its = doors.stream().filter(d -> d.petition().equals(petition)).toList();
    return its.stream().noneMatch(d -> d.barred() && person.personRef().equals(d.person()))
        && its.stream().anyMatch(d -> d.opensTo(union, person.personRef()));
  }

  private Map<UUID, UUID> sealed(List<TimerFacts> timers) {
    Set<UUID> records = timers.stream().map(t -> t.of().recordId()).collect(Collectors.toSet());
    Map<UUID, UUID> found = new HashMap<>();
    rooms.forEach(room -> found.putAll(room.sealed(records)));
    return found;
  }
}

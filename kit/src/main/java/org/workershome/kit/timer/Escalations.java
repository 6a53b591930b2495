package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;

/**
 * Finds whom to tell: one level further up each time, never who is responsible himself and nobody
 * twice for one timer, from whichever account. That nobody was left is kept, too.
 */
@Singleton
class Escalations {
  private static final String INSERT =
      """
      insert into timer_escalation (id, timer_id, union_path, person_ref, at, cause, due_on, level,
        to_subject, to_ref)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)""";

  private final TimerDatabase database;
  private final KnownTerms rules;

  Escalations(TimerDatabase database, KnownTerms rules) {
    this.database = database;
    this.rules = rules;
  }

  /** One row of the record. */
  private record Told(TimerRow timer, LocalDate dueOn, int level, @Nullable TimerPerson to) {}

  /**
   * Those whose due date nobody was told about yet. A date can come back, when a term is taken for
   * another and for the first again, or a revision is revised: what was said of it then stands.
   * Asked under the timers' locks, so that no other sweep comes in between.
   */
  List<TimerRow> untold(TimerAlarm alarm, List<TimerRow> marked) {
    Set<Map.Entry<UUID, LocalDate>> told =
        new HashSet<>(
            database.list(
                "select timer_id, due_on from timer_escalation where timer_id = any (?) and cause = ?",
                row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                marked.stream().map(TimerRow::id).toArray(UUID[]::new),
                alarm.name()));
    return marked.stream()
        .filter(timer -> !told.contains(Map.entry(timer.id(), dueOn(timer))))
        .toList();
  }

  /**
   * Records whom the marked timers are told to, in the transaction that marked them.
   *
   * @return by timer; nobody where it is missing
   */
  Map<UUID, TimerPerson> tell(TimerAlarm alarm, List<TimerRow> marked, OffsetDateTime at) {
    TimerHome home = rules.home().orElseThrow(() -> new IllegalStateException("no TimerHome"));
    Map<UUID, List<TimerPerson>> ladders =
        home.ladders(marked.stream().map(timer -> TimerFacts.of(timer, alarm)).toList());
    Map<UUID, Set<String>> before = toldBefore(marked);
    Map<UUID, TimerPerson> found = new HashMap<>();
    List<Told> told = new ArrayList<>();
    for (TimerRow timer : marked) {
      Set<String> never = new HashSet<>(before.getOrDefault(timer.id(), Set.of()));
      int level = never.size() + 1;
      TimerPerson responsible = timer.responsible();
      if (responsible != null) {
        never.add(responsible.personRef());
      }
      TimerPerson next =
          ladders.getOrDefault(timer.id(), List.of()).stream()
              .filter(person -> !never.contains(person.personRef()))
              .findFirst()
              .orElse(null);
      told.add(new Told(timer, dueOn(timer), level, next));
      if (next != null) {
        found.put(timer.id(), next);
      }
    }
    write(alarm, told, at);
    return found;
  }

  private static LocalDate dueOn(TimerRow timer) {
    LocalDate dueOn = timer.due().dueOn();
    if (dueOn == null) {
      throw new IllegalStateException("a timer that stands still was marked: " + timer);
    }
    return dueOn;
  }

  private Map<UUID, Set<String>> toldBefore(List<TimerRow> timers) {
    Map<UUID, Set<String>> told = new HashMap<>();
    database
        .list(
            "select timer_id, to_ref from timer_escalation where timer_id = any (?) and to_ref is not null",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            (Object) timers.stream().map(TimerRow::id).toArray(UUID[]::new))
        .forEach(
            each ->
                told.computeIfAbsent(each.getKey(), id -> new HashSet<>()).add(each.getValue()));
    return told;
  }

  private void write(TimerAlarm alarm, List<Told> told, OffsetDateTime at) {
    database.changeAll(
        INSERT,
        told,
        (insert, each) -> {
          TimerSubject of = each.timer().of();
          TimerPerson to = each.to();
          int index = 1;
          insert.setObject(index++, Ids.next());
          insert.setObject(index++, each.timer().id());
          insert.setString(index++, of.union().value());
          insert.setString(index++, of.personRef());
          insert.setObject(index++, at);
          insert.setString(index++, alarm.name());
          insert.setObject(index++, each.dueOn());
          insert.setObject(index++, to == null ? null : each.level());
          insert.setString(index++, to == null ? null : to.subject());
          insert.setString(index, to == null ? null : to.personRef());
        });
  }
}

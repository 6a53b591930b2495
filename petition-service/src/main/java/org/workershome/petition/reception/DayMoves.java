package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.kit.timer.days.KnownCalendar;

/** Counts days that lie ahead again, with another calendar. */
@ApplicationScoped
class DayMoves {
  static final UUID FROM_THE_START = new UUID(0, 0);

  private final ScopedSql sql;
  private final RuleTable rules;
  private final DayTable days;
  private final BookingTable bookings;
  private final Messages messages;
  private final AuditTrail audit;

  DayMoves(
      ScopedSql sql,
      RuleTable rules,
      DayTable days,
      BookingTable bookings,
      Messages messages,
      AuditTrail audit) {
    this.sql = sql;
    this.rules = rules;
    this.days = days;
    this.bookings = bookings;
    this.messages = messages;
    this.audit = audit;
  }

  /** A day that would be held otherwise, or is not provisional any more. */
  record Move(ReceptionDay before, ComingDay after) {
    boolean otherDay() {
      return !before.heldOn().equals(after.heldOn());
    }

    boolean settled() {
      return before.provisional() && !after.provisional();
    }
  }

  /**
   * What was counted.
   *
   * @param last where the next batch goes on
   */
  record Batch(List<Move> moves, int examined, UUID last) {
    Batch {
      moves = List.copyOf(moves);
    }
  }

  /** Those after one, in the order of their ids; a day of the past stays where it was held. */
  Batch count(UUID after, KnownCalendar calendar, LocalDate today, int most, boolean lock) {
    List<ReceptionDay> ahead =
        sql.list(
            DayRow.SELECT
                + "where d.state in ('PLANNED', 'PUBLISHED') and d.id > ? and d.held_on >= ?"
                + " order by d.id limit ?"
                + (lock ? " for no key update" : ""),
            DayRow::read,
            after,
            today,
            most);
    List<Move> moves = new ArrayList<>();
    for (ReceptionDay day : ahead) {
      ReceptionRule rule = rules.byId(day.ruleId()).orElseThrow();
      ComingDay counted = rule.recurrence().held(day.nominalOn(), calendar.days());
      var move = new Move(day, counted);
      if (move.otherDay() || day.provisional() != counted.provisional()) {
        moves.add(move);
      }
    }
    return new Batch(moves, ahead.size(), ahead.isEmpty() ? after : ahead.getLast().id());
  }

  /** Whoever booked is told of the other day; the leader is told again by the sweep. */
  void write(Batch batch, long calendarRev, String reason) {
    for (Move move : batch.moves()) {
      ReceptionDay day = move.before();
      days.move(day.id(), move.after(), calendarRev, move.otherDay());
      if (move.otherDay()) {
        for (Booking booking : bookings.booked(day.id())) {
          messages.send(ReceptionMessage.DAY_MOVED.to(booking, move.after().heldOn()));
        }
      }
      audit.record(
          AuditEntry.of("reception-day-moved", "reception-day", day.id())
              .in(day.union())
              .why(reason)
              .changed("heldOn", day.heldOn(), move.after().heldOn())
              .changed("provisional", day.provisional(), move.after().provisional()));
    }
  }
}

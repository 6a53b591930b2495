package org.workershome.kit.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.timer.days.CalendarYears;

/** The running application's timers, by a clock of the test, in the name of a demo account. */
@Singleton
class TimerBench {
  static final UnionPath ENERGY = new UnionPath("CQ.ENERGY");

  private final TimerTable table;
  private final TimerDatabase database;
  private final ChangeTable changes;
  private final CalendarYears calendar;
  private final KnownTerms rules;
  private final TimerEvents events;
  private final Escalations escalations;
  private final AuditTrail audit;
  private final CurrentCaller callers;

  TimerBench(
      TimerTable table,
      TimerDatabase database,
      ChangeTable changes,
      CalendarYears calendar,
      KnownTerms rules,
      TimerEvents events,
      Escalations escalations,
      AuditTrail audit,
      CurrentCaller callers) {
    this.table = table;
    this.database = database;
    this.changes = changes;
    this.calendar = calendar;
    this.rules = rules;
    this.events = events;
    this.escalations = escalations;
    this.audit = audit;
    this.callers = callers;
  }

  Timers timers(Clock clock) {
    var move = new MoveDue(table, changes, calendar, audit, callers);
    return new Timers(
        table,
        database,
        new PauseTimer(table, move, callers),
        new ExtendTimer(table, changes, move, rules, audit, callers),
        calendar,
        rules,
        events,
        new ExplainTimers(table, changes, calendar, rules),
        audit,
        clock);
  }

  TimerSweep sweep(Clock clock, int batch) {
    return new TimerSweep(database, escalations, events, rules, clock, batch);
  }

  static Caller caller(String account) {
    int dot = account.indexOf('.');
    String union =
        account.startsWith("city")
            ? "CQ"
            : "CQ." + account.substring(0, dot).toUpperCase(java.util.Locale.ROOT);
    Role role = Role.ofWire(account.substring(dot + 1).replaceAll("\\d+$", "")).orElseThrow();
    return new Caller(
        role.kind() == CallerKind.WORKER ? CallerKind.WORKER : CallerKind.STAFF,
        Tokens.subjectOf(account),
        account,
        new UnionPath(union),
        Tokens.personRefOf(account),
        Set.of(role),
        Set.of());
  }

  static TimerPerson person(String account) {
    return new TimerPerson(Tokens.subjectOf(account), Tokens.personRefOf(account));
  }

  /** A case of {@code energy.worker}. */
  static TimerSubject newCase() {
    return new TimerSubject("trial-case", Ids.next(), ENERGY, Tokens.personRefOf("energy.worker"));
  }

  static TimerStart start(TimerSubject of, String kind, String on) {
    return new TimerStart(of, kind, "收到申请", LocalDate.parse(on), person("energy.petition-officer"));
  }

  /** In one transaction of an account. */
  static <T> T as(String account, Supplier<T> work) {
    try {
      return SystemScope.callOnBehalf(
          caller(account), () -> QuarkusTransaction.requiringNew().call(work::get));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static <T> T asOfficer(Supplier<T> work) {
    return as("energy.petition-officer", work);
  }
}

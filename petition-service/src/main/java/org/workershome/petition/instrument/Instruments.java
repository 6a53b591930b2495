package org.workershome.petition.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** The room's one door for change: state, step, audit and the petition's timeline, together. */
@ApplicationScoped
class Instruments {
  static final String RECORD_TYPE = "instrument";
  static final String PATH = "/api/instruments/";

  private final InstrumentTable table;
  private final Petitions petitions;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Instruments(
      InstrumentTable table,
      Petitions petitions,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.table = table;
    this.petitions = petitions;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  Instant now() {
    return LocalDates.now(clock);
  }

  LocalDate today() {
    return LocalDates.of(now());
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  Instrument find(InstrumentId id) {
    return table.seen(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends.
   *
   * @throws ProblemException 404, 428, 412, or 409 with the legal moves
   */
  Instrument lockFor(InstrumentMove move, InstrumentId id, @Nullable String ifMatch) {
    Instrument instrument =
        table.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, instrument.version());
    instrument.state().require(move);
    return instrument;
  }

  Instrument drafted(Instrument draft, String facts, String demands) {
    if (!table.add(draft, facts, demands, caller.get().name())) {
      throw new ProblemException(InstrumentProblem.ADVISED_BEFORE);
    }
    Instrument written = find(draft.id());
    table.step(written, InstrumentMove.DRAFTING, caller.get().name(), now());
    audit.record(
        entry(written, InstrumentMove.DRAFTING)
            .changed("kind", null, written.kind())
            .changed("ground", null, written.ground()));
    return written;
  }

  /** Also what the petition's timeline tells of it; a draft is nobody's business. */
  Instrument record(Instrument before, InstrumentMove move, InstrumentState to, Columns columns) {
    table.change(before, to, columns);
    Instrument after = find(before.id());
    Instant now = now();
    table.step(after, move, caller.get().name(), now);
    audit.record(
        entry(after, move)
            .changed("state", before.state(), after.state())
            .changed("version", before.version(), after.version()));
    if (after.petition() != null && after.number() != null) {
      petitions.tell(
          TimelineEntry.of(
              after.petition(),
              TimelineKind.LINKED,
              now,
              "工会劳动法律监督" + after.kind().zh() + after.number() + move.zh(),
              null));
    }
    return after;
  }

  private static AuditEntry entry(Instrument instrument, InstrumentMove move) {
    return AuditEntry.of(
            "instrument-" + move.name().toLowerCase(Locale.ROOT), RECORD_TYPE, instrument.id())
        .in(instrument.union());
  }
}

package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.kit.rowscope.StatementRefused;

/** The bookings and visits at rest: what changes them. */
@ApplicationScoped
class BookingTable {
  static final String SELECT =
      """
      select b.id, b.day_id, b.slot_id, b.union_path::text as union_path, d.held_on, s.starts_at, s.ends_at,
        b.person_ref, b.made_by, b.walk_in, b.state, b.arrived_late_at, b.created_at, b.version
      from reception_booking b join reception_day d on d.id = b.day_id
        left join reception_slot s on s.id = b.slot_id\s""";

  private final ScopedSql sql;
  private final FieldCipher cipher;

  BookingTable(ScopedSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  Booking find(UUID id) {
    return sql.first(SELECT + "where b.id = ?", BookingTable::booking, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends; its slot has to be locked before.
   *
   * @throws ProblemException 404 likewise
   */
  Booking locked(UUID id) {
    return sql.first(SELECT + "where b.id = ? for no key update of b", BookingTable::booking, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** The person's booking or visit of a day, unless it was cancelled. */
  Optional<UUID> of(UUID day, String personRef) {
    return sql.first(
        "select id from reception_booking where day_id = ? and person_ref = ? and state <> 'CANCELLED'",
        row -> row.getObject(1, UUID.class),
        day,
        personRef);
  }

  /**
   * @throws ProblemException 409 when the person comes on that day already
   */
  void add(Booking booking, Visitor visitor, String bySubject, @Nullable UUID rebookedFrom) {
    try {
      sql.change(
          """
          insert into reception_booking (id, day_id, slot_id, union_path, person_ref, visitor_name_sealed,
            contact_phone_sealed, matter_sealed, made_by, made_by_subject, walk_in, rebooked_from, state,
            created_at, version)
          values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          booking.id(),
          booking.dayId(),
          booking.slotId(),
          booking.union(),
          booking.personRef(),
          sealed(visitor.name(), "visitor_name", booking.id()),
          sealed(visitor.phone(), "contact_phone", booking.id()),
          sealed(visitor.matter(), "matter", booking.id()),
          booking.madeBy(),
          bySubject,
          booking.walkIn(),
          rebookedFrom,
          booking.state(),
          booking.createdAt(),
          booking.version());
    } catch (StatementRefused e) {
      throw e.isRepetition() ? new ProblemException(ReceptionProblem.BOOKED_BEFORE, e) : e;
    }
  }

  /** What was told of the visitor, in clear. */
  Visitor visitor(UUID id) {
    return sql.first(
            """
            select person_ref, visitor_name_sealed, contact_phone_sealed, matter_sealed from reception_booking
            where id = ?""",
            row ->
                new Visitor(
                    row.getString(1),
                    opened(row.getBytes(2), "visitor_name", id),
                    opened(row.getBytes(3), "contact_phone", id),
                    cipher.open(row.getBytes(4), "reception_booking.matter:" + id)),
            id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Where the visitor is reached, if he said so. */
  Optional<String> phone(UUID id) {
    return sql.first(
        """
        select contact_phone_sealed from reception_booking
        where id = ? and contact_phone_sealed is not null""",
        row -> cipher.open(row.getBytes(1), "reception_booking.contact_phone:" + id),
        id);
  }

  void end(UUID id, BookingState state, @Nullable String reason) {
    sql.change(
        "update reception_booking set state = ?, end_reason = ?, version = version + 1 where id = ?",
        state,
        reason,
        id);
  }

  void cameLate(UUID id, Instant at) {
    sql.change(
        """
        update reception_booking set state = 'ATTENDED', end_reason = null, arrived_late_at = ?, version = version + 1
        where id = ?""",
        at,
        id);
  }

  /** Ends what is still booked for a day, and says what that was. */
  List<Booking> endAll(UUID day, BookingState state, String reason) {
    List<Booking> booked =
        sql.list(
            SELECT
                + "where b.day_id = ? and b.state = 'BOOKED' order by b.id for no key update of b",
            BookingTable::booking,
            day);
    booked.forEach(booking -> end(booking.id(), state, reason));
    return booked;
  }

  /** Whoever is still to come on a day. */
  List<Booking> booked(UUID day) {
    return sql.list(
        SELECT + "where b.day_id = ? and b.state = 'BOOKED' order by b.id",
        BookingTable::booking,
        day);
  }

  List<UUID> attendedWithoutRecord(UUID day) {
    return sql.list(
        """
        select b.id from reception_booking b where b.day_id = ? and b.state = 'ATTENDED'
          and not exists (select 1 from reception_record r where r.booking_id = b.id)
        order by b.id limit 200""",
        row -> row.getObject(1, UUID.class),
        day);
  }

  static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getObject("id", UUID.class),
        row.getObject("day_id", UUID.class),
        row.getObject("slot_id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getObject("held_on", LocalDate.class),
        row.getObject("starts_at", LocalTime.class),
        row.getObject("ends_at", LocalTime.class),
        row.getString("person_ref"),
        row.getString("made_by"),
        row.getBoolean("walk_in"),
        BookingState.valueOf(row.getString("state")),
        late(row),
        created(row),
        row.getLong("version"));
  }

  private static @Nullable Instant late(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("arrived_late_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Instant created(ResultSet row) throws SQLException {
    return row.getObject("created_at", OffsetDateTime.class).toInstant();
  }

  private byte @Nullable [] sealed(@Nullable String plain, String column, UUID id) {
    return plain == null ? null : cipher.seal(plain, "reception_booking." + column + ":" + id);
  }

  private @Nullable String opened(byte @Nullable [] sealed, String column, UUID id) {
    return sealed == null ? null : cipher.open(sealed, "reception_booking." + column + ":" + id);
  }
}
